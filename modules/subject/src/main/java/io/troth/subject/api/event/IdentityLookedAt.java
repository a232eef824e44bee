package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code identity.looked-at.v1}: staff or an administrator of an organisation saw who this person
 * is.
 */
public record IdentityLookedAt(
    SubjectRef ref, UUID look, LookGround ground, UUID basis, List<IdentityField> fields)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
