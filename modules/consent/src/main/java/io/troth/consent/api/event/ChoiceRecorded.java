package io.troth.consent.api.event;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Manner;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code consent.choice-recorded.v1}: a choice, or the link of a device, entered the ledger.
 *
 * @param purpose absent where it is about everything, or about no purpose
 * @param recipient absent where it is about all, or about no recipient
 * @param source who spoke, for opt-outs of sale and sharing
 * @param linked the other side of a link
 * @param knownAt when Troth learned of it; only where that was later than it was done
 * @param onBehalf who acted for the person; absent where they did it themselves
 */
public record ChoiceRecorded(
    UUID act,
    SubjectRef person,
    ActType type,
    Optional<String> purpose,
    Optional<String> recipient,
    Optional<ChoiceCommand.Source> source,
    Optional<SubjectRef> linked,
    Instant at,
    Optional<Instant> knownAt,
    Optional<Manner.OnBehalf.Kind> onBehalf)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
