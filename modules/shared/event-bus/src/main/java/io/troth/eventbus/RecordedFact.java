package io.troth.eventbus;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact as it was written down: for those who hand it on and need not understand it.
 *
 * @param id UUID version 7
 * @param type registered name, for example {@code consent.withdrawn.v1}
 * @param time when it became true, from the injected clock
 * @param stream what it is ordered with: the person concerned or, about nobody, its family of types
 * @param position place in that order; what is committed later has a greater one
 * @param subject pseudonym of the person concerned
 * @param causation id of the fact that led to this one, when a listener published it
 * @param correlation id shared by everything one request set off
 * @param payload the fact itself, a JSON object
 */
public record RecordedFact(
    UUID id,
    String type,
    TenantId tenant,
    Instant time,
    UUID stream,
    long position,
    Optional<SubjectRef> subject,
    Actor actor,
    Optional<UUID> causation,
    UUID correlation,
    String payload) {}
