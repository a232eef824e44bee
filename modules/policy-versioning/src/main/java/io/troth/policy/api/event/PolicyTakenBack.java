package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import java.time.Instant;

/** {@code policy.taken-back.v1}: a policy left the archive. */
public record PolicyTakenBack(PolicyId policy, String slug, Instant takenBackAt)
    implements DomainEvent {}
