package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.LookGround;
import java.util.Optional;
import java.util.UUID;

/** {@code support.access-revoked.v1}: leave was taken back before its end. */
public record SupportAccessRevoked(SubjectRef ref, UUID access, LookGround kind)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
