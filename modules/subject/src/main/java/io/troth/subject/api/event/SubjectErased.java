package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.util.Optional;

/** {@code subject.erased.v1}: this person was erased; whoever holds data on them is to follow. */
public record SubjectErased(SubjectRef ref) implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
