package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.ProfileDeed;
import java.util.Optional;

/** {@code profile.changed.v1}: the person corrected or deleted a field of their profile. */
public record ProfileChanged(SubjectRef ref, IdentityField field, ProfileDeed deed)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
