package io.troth.retention.internal.erasure;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An erasure as it is stored. */
public record ErasureRow(
    UUID id,
    SubjectRef person,
    ErasureState state,
    ErasureGround ground,
    Optional<String> note,
    Instant askedAt,
    Actor askedBy,
    int attempts,
    Optional<String> trouble,
    Optional<Instant> begunAt,
    Optional<String> keyPrint,
    Optional<Instant> keyDestroyedAt,
    Optional<Long> journalPosition,
    Optional<byte[]> seal,
    Optional<Instant> doneAt) {}
