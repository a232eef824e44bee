package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.util.Optional;

/** {@code subject.registered.v1}: a tenant told of a person for the first time. */
public record SubjectRegistered(SubjectRef ref, boolean hasAddress) implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
