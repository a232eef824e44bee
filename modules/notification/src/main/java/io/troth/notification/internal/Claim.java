package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice that this replica may send.
 *
 * @param until when the claim ends; nothing may be begun so late that the answer could come after
 */
record Claim(
    UUID notice,
    PolicyId policy,
    VersionId version,
    SubjectRef subject,
    String messageId,
    Instant plannedAt,
    UUID lease,
    Instant until) {}
