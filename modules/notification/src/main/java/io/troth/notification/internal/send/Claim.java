package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice that this replica may send.
 *
 * @param until when the claim ends; nothing may be begun so late that the answer could come after
 */
public record Claim(
    UUID notice,
    Topic topic,
    SubjectRef subject,
    String messageId,
    Instant plannedAt,
    UUID lease,
    Instant until) {}
