package io.troth.notification.internal.mailing;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.event.MailingChanged;
import io.troth.notification.internal.send.MailBell;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Shows the mails on a version as a whole, holds them and lets them go. */
@ApplicationScoped
class MailingBook implements Mailings {

  /** Given up at once; what is more follows on the mail threads. */
  private static final int AT_ONCE = 5_000;

  private final MailingStatements mailings;
  private final Gauge gauge;
  private final Events events;
  private final MailBell bell;
  private final CurrentActor caller;
  private final InstantSource clock;

  MailingBook(
      MailingStatements mailings,
      Gauge gauge,
      Events events,
      MailBell bell,
      CurrentActor caller,
      InstantSource clock) {
    this.mailings = mailings;
    this.gauge = gauge;
    this.events = events;
    this.bell = bell;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<MailingProgress> find(VersionId version) {
    return mailings.find(version).map(mailing -> gauge.progress(mailing, now()));
  }

  @Override
  @Transactional
  public MailingProgress progress(VersionId version) {
    return find(version).orElseThrow(MailingBook::missing);
  }

  @Override
  @Transactional
  public MailingProgress pause(VersionId version) {
    return change(version, MailingState.PAUSED);
  }

  @Override
  @Transactional
  public MailingProgress resume(VersionId version) {
    return change(version, MailingState.RUNNING);
  }

  @Override
  @Transactional
  public MailingProgress cancel(VersionId version) {
    var progress = change(version, MailingState.CANCELLED);
    return mailings.giveUp(version, now(), AT_ONCE) == 0 ? progress : progress(version);
  }

  private MailingProgress change(VersionId version, MailingState wanted) {
    var mailing = mailings.lock(version).orElseThrow(MailingBook::missing);
    if (mailing.state() != wanted) {
      if (mailing.state() == MailingState.CANCELLED) {
        throw Problem.of(
            CommonProblem.CONFLICT,
            "The mails on this version were cancelled; that cannot be taken back.");
      }
      var now = now();
      mailings.change(version, wanted, now, caller.get().id());
      events.publish(new MailingChanged(mailing.policy(), version, wanted, now));
      bell.ringAfterCommit();
    }
    return progress(version);
  }

  /** As exact as it is stored, so that facts and rows say the same. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static Problem missing() {
    return Problem.of(CommonProblem.NOT_FOUND, "There are no mails on such a version.");
  }
}
