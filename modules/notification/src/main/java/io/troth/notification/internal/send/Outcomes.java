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
import io.troth.policy.api.RevisionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

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

  static DomainEvent handedOver(Notice notice, Instant at, Optional<ZoneId> zone, int code) {
    var topic = notice.topic();
    if (topic.isReminder()) {
      return Reminding.fact(notice, NoticeReminded.Outcome.HANDED_OVER, at, code);
    }
    return topic
        .correction()
        .map(revision -> corrected(notice, revision, Outcome.HANDED_OVER, at, code))
        .orElseGet(
            () ->
                new NoticeHandedOver(
                    notice.id(),
                    notice.subject(),
                    topic.policy(),
                    topic.version(),
                    at,
                    zone,
                    code,
                    notice.letter(),
                    notice.mail()));
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
