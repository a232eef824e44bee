package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code support.access-requested.v1}: staff asked to see who this person is. */
public record SupportAccessRequested(
    SubjectRef ref, UUID access, LookGround kind, List<IdentityField> fields, int minutes)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
