package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.time.Instant;

/** {@code policy.version-published.v1}: a version is immutable and its rollout runs. */
public record VersionPublished(
    PolicyId policy,
    VersionId version,
    int number,
    Instant publishedAt,
    Instant effectiveAt,
    Significance significance,
    String contentHash)
    implements DomainEvent {}
