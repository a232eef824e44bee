package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code notice.bounced.v1}: a mail that had been taken came back; its evidence is void from now.
 */
public record NoticeBounced(
    UUID notice, SubjectRef person, PolicyId policy, VersionId version, Instant at)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
