package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.Topic;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice that this replica may send.
 *
 * @param until when the claim ends; nothing may be begun so late that the answer could come after
 * @param sendBy the last moment at which it keeps the date it tells of; empty where it tells of
 *     none
 */
public record Claim(
    UUID notice,
    Topic topic,
    SubjectRef subject,
    String messageId,
    Instant plannedAt,
    UUID lease,
    Instant until,
    Optional<Instant> sendBy) {}
