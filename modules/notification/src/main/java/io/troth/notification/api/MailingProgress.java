package io.troth.notification.api;

import io.troth.policy.api.VersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far the mails on a version are.
 *
 * @param people by the state of their newest notice; states nobody is in are missing
 * @param toCome people who are not planned for yet
 * @param secured mails taken over an encrypted connection
 * @param settled mails taken so long ago that none is expected to come back any more
 * @param perSecond mails taken per second, over the last minutes; before there are any, what this
 *     house is set to
 * @param doneAt when the last mail is taken at this rate; empty when none is going out
 * @param sendBy the last moment at which a mail keeps the version's date for everybody; empty until
 *     it is worked out
 * @param atRiskSince since when the date cannot be kept for everybody, as far as one can tell
 */
public record MailingProgress(
    VersionId version,
    MailingState state,
    Map<NoticeState, Long> people,
    long toCome,
    long secured,
    long settled,
    double perSecond,
    Optional<Instant> doneAt,
    Optional<Instant> sendBy,
    Optional<Instant> atRiskSince) {

  public MailingProgress {
    people = Map.copyOf(people);
  }

  /** Mails that are planned and not yet taken or given up. */
  public long waiting() {
    return count(NoticeState.PLANNED) + count(NoticeState.SENDING) + count(NoticeState.DEFERRED);
  }

  /** People who still are to be told. */
  public long rest() {
    return state == MailingState.CANCELLED ? 0 : waiting() + toCome;
  }

  /** How long it takes until the last mail is taken. */
  public Optional<Duration> left(Instant now) {
    return doneAt.map(done -> Duration.between(now, done));
  }

  public long count(NoticeState wanted) {
    return people.getOrDefault(wanted, 0L);
  }
}
