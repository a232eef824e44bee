package io.troth.subject.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.MemberRole;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code organisation.member-changed.v1}: the person belongs to an organisation, or no longer does;
 * the role is missing then.
 */
public record MembershipChanged(SubjectRef ref, UUID organisation, Optional<MemberRole> role)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(ref);
  }
}
