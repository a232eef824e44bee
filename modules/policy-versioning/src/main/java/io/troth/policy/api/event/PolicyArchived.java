package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import java.time.Instant;

/** {@code policy.archived.v1}: nothing new is published of a policy from here on. */
public record PolicyArchived(PolicyId policy, String slug, Instant archivedAt)
    implements DomainEvent {}
