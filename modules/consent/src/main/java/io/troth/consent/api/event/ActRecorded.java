package io.troth.consent.api.event;

import io.troth.consent.api.ActType;
import io.troth.consent.api.Manner;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code consent.act-recorded.v1}: an act on a text entered the ledger.
 *
 * @param knownAt when Troth learned of it; only where that was later than it was done
 * @param onBehalf who acted for the person; absent where they did it themselves
 */
public record ActRecorded(
    UUID act,
    SubjectRef person,
    ActType type,
    PolicyId policy,
    VersionId version,
    Optional<String> purpose,
    Instant at,
    Optional<Instant> knownAt,
    Optional<Manner.OnBehalf.Kind> onBehalf)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
