package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;

/**
 * {@code notice.deadline-at-risk.v1}: as it goes now, somebody's mail on the version comes too late
 * for its date; it will bind them later. Said anew only after the danger had passed.
 *
 * @param sendBy the last moment at which a mail keeps the date for everybody
 * @param rest people who still were to be told
 * @param perMinute mails taken a minute, rounded down; 0 when none went out
 */
public record DeadlineAtRisk(
    PolicyId policy, VersionId version, Instant at, Instant sendBy, long rest, long perMinute)
    implements DomainEvent {}
