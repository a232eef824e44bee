package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice that this replica may send.
 *
 * @param until when the claim ends; nothing may be begun so late that the answer could come after
 */
record Claim(
    UUID notice,
    Topic topic,
    SubjectRef subject,
    String messageId,
    Instant plannedAt,
    UUID lease,
    Instant until) {}
