package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code notice.reminded.v1}: what became of the mail that reminded a person of a version they had
 * been told of. It is no evidence of notice, and no date is counted from it.
 *
 * @param replyCode the mail server's; 0 where none was asked, or a report came later
 */
public record NoticeReminded(
    UUID notice,
    SubjectRef person,
    PolicyId policy,
    VersionId version,
    Outcome outcome,
    Instant at,
    int replyCode)
    implements DomainEvent {

  /** How it ended. */
  public enum Outcome {
    /** The mail server took it. */
    HANDED_OVER,
    /** It was refused for good, or there is no address. */
    REFUSED,
    /** It came back after it had been taken. */
    BOUNCED
  }

  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
