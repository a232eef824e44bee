package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code notice.refused.v1}: this person's mail was never taken, for good.
 *
 * @param replyCode the server's last reply, 400 to 599; 0 when there was none because no address
 *     works, because a report about it came before its reply was recorded, or because the mail
 *     could not be written for days
 */
public record NoticeRefused(
    UUID notice, SubjectRef person, PolicyId policy, VersionId version, Instant at, int replyCode)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
