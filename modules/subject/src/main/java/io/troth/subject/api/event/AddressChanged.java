package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.util.Optional;

/** {@code subject.address-changed.v1}: mail to this person now goes elsewhere, or nowhere. */
public record AddressChanged(SubjectRef ref, boolean hasAddress) implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
