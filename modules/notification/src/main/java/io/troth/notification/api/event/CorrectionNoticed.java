package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code notice.correction-noticed.v1}: what became of the mail that told a person of a corrected
 * wording. It is evidence that the promise to tell of any change was kept, and of nothing else: no
 * date is counted from it.
 *
 * @param version whose wording was corrected
 * @param replyCode the mail server's; 0 where none was asked, or a report came later
 */
public record CorrectionNoticed(
    UUID notice,
    SubjectRef person,
    PolicyId policy,
    VersionId version,
    RevisionId revision,
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
