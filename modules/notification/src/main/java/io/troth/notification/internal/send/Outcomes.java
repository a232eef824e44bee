package io.troth.notification.internal.send;

import io.troth.eventbus.Events;
import io.troth.kernel.DomainEvent;
import io.troth.notification.api.event.CorrectionNoticed;
import io.troth.notification.api.event.CorrectionNoticed.Outcome;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.api.event.NoticeReminded;
import io.troth.notification.internal.Notice;
import io.troth.notification.internal.reminder.Reminding;
import io.troth.notification.internal.send.TakenStatements.Taken;
import io.troth.policy.api.RevisionId;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Makes the fact of how a notice ended. A notice of a correction and a reminder have facts of their
 * own, so that nobody who counts dates from notices ever hears of it.
 */
@Singleton
public final class Outcomes {

  private final Events events;

  Outcomes(Events events) {
    this.events = events;
  }

  public void refused(Notice notice, Instant at, int code) {
    events.publish(refusal(notice, at, code));
  }

  public void bounced(Notice notice, Instant at) {
    var topic = notice.topic();
    if (topic.isReminder()) {
      events.publish(Reminding.fact(notice, NoticeReminded.Outcome.BOUNCED, at, 0));
      return;
    }
    events.publish(
        topic
            .correction()
            .map(revision -> corrected(notice, revision, Outcome.BOUNCED, at, 0))
            .orElseGet(
                () ->
                    new NoticeBounced(
                        notice.id(), notice.subject(), topic.policy(), topic.version(), at)));
  }

  static DomainEvent reminded(Notice reminder, Instant at, int code) {
    return Reminding.fact(reminder, NoticeReminded.Outcome.HANDED_OVER, at, code);
  }

  /** Of a version or a correction. */
  static DomainEvent handedOver(Taken mail, Instant at) {
    var claim = mail.claim();
    var topic = claim.topic();
    var code = mail.reply().code();
    return topic
        .correction()
        .<DomainEvent>map(
            revision ->
                new CorrectionNoticed(
                    claim.notice(),
                    claim.subject(),
                    topic.policy(),
                    topic.version(),
                    revision,
                    Outcome.HANDED_OVER,
                    at,
                    code))
        .orElseGet(
            () ->
                new NoticeHandedOver(
                    claim.notice(),
                    claim.subject(),
                    topic.policy(),
                    topic.version(),
                    at,
                    mail.zone(),
                    code,
                    mail.form(),
                    mail.mail().map(Claim::notice)));
  }

  static DomainEvent refusal(Notice notice, Instant at, int code) {
    var topic = notice.topic();
    if (topic.isReminder()) {
      return Reminding.fact(notice, NoticeReminded.Outcome.REFUSED, at, code);
    }
    return topic
        .correction()
        .map(revision -> corrected(notice, revision, Outcome.REFUSED, at, code))
        .orElseGet(
            () ->
                new NoticeRefused(
                    notice.id(), notice.subject(), topic.policy(), topic.version(), at, code));
  }

  private static DomainEvent corrected(
      Notice notice, RevisionId revision, Outcome outcome, Instant at, int code) {
    return new CorrectionNoticed(
        notice.id(),
        notice.subject(),
        notice.topic().policy(),
        notice.topic().version(),
        revision,
        outcome,
        at,
        code);
  }
}
