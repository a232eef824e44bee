package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.DataPackages.Door;
import java.util.Optional;

/** {@code subject.package-made.v1}: everything held about a person was handed out by this door. */
public record PackageMade(SubjectRef ref, Door door) implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
