package io.troth.notification.internal.send;

import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Reachability.Reason;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.Notice;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.suppression.SuppressionStatements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes mails for sending and records how each ended, with the fact in the same transaction. An
 * outcome counts only while the claim does: what another replica has taken over is its to record.
 */
@ApplicationScoped
public class Claims {

  private static final int ATTEMPTS_BEFORE_GIVING_UP = 5;

  private final ClaimStatements statements;
  private final NoticeRows notices;
  private final SuppressionStatements suppressions;
  private final Outcomes outcomes;
  private final UniqueIds ids;
  private final MailSettings settings;
  private final InstantSource clock;

  Claims(
      ClaimStatements statements,
      NoticeRows notices,
      SuppressionStatements suppressions,
      Outcomes outcomes,
      UniqueIds ids,
      MailSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.notices = notices;
    this.suppressions = suppressions;
    this.outcomes = outcomes;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public List<Claim> take() {
    var now = now();
    var lease = ids.next();
    var until = now.plus(settings.lease());
    var taken = statements.claim(lease, now, until, settings.batch());
    return taken.isEmpty()
        ? List.of()
        : notices.all(taken).stream()
            .map(
                notice ->
                    new Claim(
                        notice.id(),
                        notice.topic(),
                        notice.subject(),
                        notice.messageId(),
                        notice.plannedAt(),
                        lease,
                        until))
            .toList();
  }

  /**
   * Records what the mail server answered.
   *
   * @param zone the person's, frozen with the evidence
   */
  @Transactional
  public void record(Claim claim, HandOver outcome, Optional<ZoneId> zone) {
    held(
        claim,
        notice -> {
          if (outcome instanceof HandOver.Taken taken) {
            handedOver(notice, taken.reply(), zone);
          } else if (outcome instanceof HandOver.NoSuchMailbox dead) {
            suppressions.put(notice.subject(), Reason.REFUSED, now());
            refused(notice, dead.reply());
          } else if (outcome instanceof HandOver.NotTaken not) {
            refused(notice, not.reply());
          } else {
            later(notice, outcome.reply());
          }
        });
  }

  /** There is nowhere to send it to. */
  @Transactional
  public void undeliverable(Claim claim) {
    held(
        claim,
        notice -> {
          notice.undeliverable();
          var subject = notice.subject();
          if (suppressions.among(List.of(subject)).isEmpty()) {
            suppressions.put(subject, Reason.NO_ADDRESS, now());
          }
          outcomes.refused(notice, now(), 0);
        });
  }

  /** There is nothing to tell any more. */
  @Transactional
  public void cancelled(Claim claim) {
    held(claim, Notice::cancelled);
  }

  /** Hands back what was not begun. */
  @Transactional
  public void release(Claim claim, Instant due) {
    held(claim, notice -> notice.released(due));
  }

  private void held(Claim claim, Consumer<Notice> work) {
    notices.lock(claim.notice()).filter(notice -> notice.isHeldBy(claim.lease())).ifPresent(work);
  }

  private void handedOver(Notice notice, Reply reply, Optional<ZoneId> zone) {
    var now = now();
    notice.handedOver(reply, now);
    outcomes.handedOver(notice, now, zone, reply.code());
  }

  private void later(Notice notice, Reply reply) {
    var now = now();
    if (notice.attempts() >= ATTEMPTS_BEFORE_GIVING_UP
        && notice.plannedAt().plus(settings.giveUpAfter()).isBefore(now)
        && reply.code() != 0) {
      suppressions.put(notice.subject(), Reason.REFUSED, now);
      refused(notice, reply);
    } else {
      var pause = Pause.after(notice.attempts(), settings.firstPause(), settings.longestPause());
      notice.deferred(reply, now.plus(pause));
    }
  }

  private void refused(Notice notice, Reply reply) {
    notice.refused(reply);
    outcomes.refused(notice, now(), reply.code());
  }

  /** As exact as it is stored, so that facts and rows say the same. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
