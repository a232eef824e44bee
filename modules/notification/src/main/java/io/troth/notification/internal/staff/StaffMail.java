package io.troth.notification.internal.staff;

import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail to one colleague.
 *
 * @param about the version or the webhook
 * @param figure how many notices or people; 0 where it says no number
 * @param moment the last moment that keeps the date, where it says one
 * @param attempts made so far, this one included
 */
record StaffMail(
    UUID id,
    UUID account,
    News news,
    UUID about,
    Optional<PolicyId> policy,
    long figure,
    Optional<Instant> moment,
    int attempts) {}
