package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import java.util.UUID;

/**
 * {@code policy.gap-accepted.v1}: the owner answers for a promise that nothing here keeps. The
 * reason stays in the policy room: it is free text.
 *
 * @param commitment key of the commitment, for example {@code retention/server-logs}
 * @param fingerprint of what is promised
 */
public record GapAccepted(PolicyId policy, UUID gap, String commitment, String fingerprint)
    implements DomainEvent {}
