package io.troth.notification.internal.mailing;

import io.troth.eventbus.Events;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.event.DeadlineAtRisk;
import io.troth.notification.internal.mailing.MailingStatements.Mailing;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one mailing: says in time when the version's date cannot be kept for everybody, and goes
 * on giving up what was cancelled.
 */
@ApplicationScoped
class Lookout {

  private static final Logger LOG = Logger.getLogger(Lookout.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final int CHUNK = 5_000;

  private final MailingStatements mailings;
  private final Gauge gauge;
  private final Timelines timelines;
  private final Events events;
  private final InstantSource clock;

  Lookout(
      MailingStatements mailings,
      Gauge gauge,
      Timelines timelines,
      Events events,
      InstantSource clock) {
    this.mailings = mailings;
    this.gauge = gauge;
    this.timelines = timelines;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @return whether there is more to do at once
   */
  @Transactional
  boolean look(VersionId version) {
    var now = Instant.ofEpochMilli(clock.millis());
    var due = mailings.lockDue(version, now);
    if (due.isEmpty()) {
      return false;
    }
    var mailing = due.get();
    if (mailing.state() == MailingState.CANCELLED) {
      return giveUp(mailing, now);
    }
    var sendBy = mailing.sendBy().or(() -> lastMoment(mailing));
    var progress = gauge.progress(mailing, now);
    var forecast = gauge.forecast(mailing, progress, now);
    var atRisk = atRisk(mailing, sendBy, forecast, now);
    mailings.looked(version, sendBy, atRisk, again(progress.rest(), sendBy, now));
    return false;
  }

  /** Somebody may join until the last moment; after it there is nothing to say any more. */
  private static @Nullable Instant again(long rest, Optional<Instant> sendBy, Instant now) {
    if (rest > 0 || sendBy.isEmpty()) {
      return now.plus(AGAIN);
    }
    return now.isAfter(sendBy.get()) ? null : now.plus(SELDOM);
  }

  private boolean giveUp(Mailing mailing, Instant now) {
    var many = mailings.giveUp(mailing.version(), now, CHUNK) == CHUNK;
    var again = many ? now : mailings.nextDue(mailing.version()).orElse(null);
    mailings.looked(mailing.version(), mailing.sendBy(), mailing.atRiskSince(), again);
    return many;
  }

  private Optional<Instant> atRisk(
      Mailing mailing, Optional<Instant> sendBy, Forecast forecast, Instant now) {
    if (sendBy.isEmpty()) {
      return mailing.atRiskSince();
    }
    if (mailing.atRiskSince().isPresent()) {
      return forecast.isSafe(now, sendBy.get()) ? Optional.empty() : mailing.atRiskSince();
    }
    if (!forecast.isLate(now, sendBy.get())) {
      return Optional.empty();
    }
    LOG.warnf("The mails on version %s will not all be out in time", mailing.version());
    events.publish(
        new DeadlineAtRisk(
            mailing.policy(),
            mailing.version(),
            now,
            sendBy.get(),
            forecast.rest(),
            (long) (forecast.perSecond() * 60)));
    return Optional.of(now);
  }

  /** Empty while this replica has not heard of the version. */
  private Optional<Instant> lastMoment(Mailing mailing) {
    Optional<PolicyTimeline> timeline = timelines.find(mailing.policy());
    return timeline
        .flatMap(line -> line.version(mailing.version()))
        .map(LastMoment::of)
        .map(moment -> Instant.ofEpochMilli(moment.toEpochMilli()));
  }
}
