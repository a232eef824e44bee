package io.troth.notification.internal.mailing;

import io.troth.kernel.law.MailSettle;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.NoticeState;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.mailing.MailingStatements.Mailing;
import io.troth.policy.spi.SendingPace;
import io.troth.subject.api.Subjects;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Measures how far a mailing is and how fast it goes. */
@Singleton
final class Gauge {

  /** The rate is that of the last minutes, so that it follows what happens. */
  private static final Duration STRETCH = Duration.ofMinutes(5);

  private static final long MANY = 1_000_000;

  private final MailingStatements mailings;
  private final MinuteStatements minutes;
  private final NoticeRows notices;
  private final Subjects subjects;
  private final SendingPace pace;

  Gauge(
      MailingStatements mailings,
      MinuteStatements minutes,
      NoticeRows notices,
      Subjects subjects,
      SendingPace pace) {
    this.mailings = mailings;
    this.minutes = minutes;
    this.notices = notices;
    this.subjects = subjects;
    this.pace = pace;
  }

  MailingProgress progress(Mailing mailing, Instant now) {
    var people = notices.count(mailing.version());
    var toCome = mailings.plannedSoFar(mailing.version()).map(this::toCome).orElse(0L);
    var settled = now.minus(MailSettle.current().window());
    var ever = minutes.ever(mailing.version(), settled);
    var bare =
        new MailingProgress(
            mailing.version(),
            mailing.state(),
            people,
            toCome,
            ever.secured(),
            Math.max(0, ever.settled() - people.getOrDefault(NoticeState.BOUNCED, 0L)),
            0,
            Optional.empty(),
            mailing.sendBy(),
            mailing.atRiskSince());
    return foreseen(bare, forecast(mailing, bare, now));
  }

  private static MailingProgress foreseen(MailingProgress bare, Forecast forecast) {
    return new MailingProgress(
        bare.version(),
        bare.state(),
        bare.people(),
        bare.toCome(),
        bare.secured(),
        bare.settled(),
        forecast.perSecond(),
        forecast.done(),
        bare.sendBy(),
        bare.atRiskSince());
  }

  /** As fast as the last minutes; what has only just begun, or waits for morning, as it is set. */
  Forecast forecast(Mailing mailing, MailingProgress progress, Instant now) {
    var rest = progress.rest();
    if (mailing.state() != MailingState.RUNNING) {
      return new Forecast(rest, 0, now);
    }
    var measured = minutes.rate(mailing.version(), mailing.since(), STRETCH, now);
    if (measured.isPresent()) {
      return new Forecast(rest, measured.get(), now);
    }
    var due = mailings.nextDue(mailing.version()).orElse(now);
    if (due.isAfter(now.plus(STRETCH))) {
      return new Forecast(rest, asSet(), due);
    }
    var wasHeldBack = progress.count(NoticeState.DEFERRED) == 0 && isFresh(due, now);
    return new Forecast(rest, wasHeldBack || isFresh(mailing.since(), now) ? asSet() : 0, now);
  }

  private static boolean isFresh(Instant since, Instant now) {
    return since.plus(STRETCH).isAfter(now);
  }

  /** By how much longer more people take: some time may pass before the first of them. */
  private double asSet() {
    var many = pace.toNotify(2 * MANY).minus(pace.toNotify(MANY));
    return (double) MANY / Math.max(1, many.toSeconds());
  }

  private long toCome(long planned) {
    return Math.max(0, subjects.count() - planned);
  }
}
