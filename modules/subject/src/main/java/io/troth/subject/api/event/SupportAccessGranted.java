package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code support.access-granted.v1}: staff may see this of the person until then. */
public record SupportAccessGranted(
    SubjectRef ref, UUID access, LookGround kind, List<IdentityField> fields, Instant until)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
