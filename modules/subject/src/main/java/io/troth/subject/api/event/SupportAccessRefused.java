package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.LookGround;
import java.util.Optional;
import java.util.UUID;

/** {@code support.access-refused.v1}: what staff asked for was refused. */
public record SupportAccessRefused(SubjectRef ref, UUID access, LookGround kind)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
