package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.notification.api.MailingState;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;

/**
 * {@code notice.mailing-changed.v1}: staff held the mails on a version, let them go on or gave them
 * up; who it was stands in the envelope.
 */
public record MailingChanged(PolicyId policy, VersionId version, MailingState state, Instant at)
    implements DomainEvent {}
