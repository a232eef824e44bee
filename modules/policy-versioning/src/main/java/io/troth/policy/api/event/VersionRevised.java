package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.time.Instant;

/**
 * {@code policy.version-revised.v1}: the wording of a published version was corrected. It promises
 * the same and binds as before.
 *
 * @param number of the version
 * @param revision which wording it is; 2 for the first correction
 */
public record VersionRevised(
    PolicyId policy,
    VersionId version,
    int number,
    RevisionId id,
    int revision,
    Instant publishedAt,
    String contentHash)
    implements DomainEvent {}
