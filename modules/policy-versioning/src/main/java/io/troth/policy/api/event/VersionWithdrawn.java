package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;

/**
 * {@code policy.version-withdrawn.v1}: a published version was taken back before its date. It binds
 * nobody and never did.
 */
public record VersionWithdrawn(
    PolicyId policy, VersionId version, int number, Instant withdrawnAt, String contentHash)
    implements DomainEvent {}
