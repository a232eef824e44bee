package io.troth.notification.internal.send;

import io.troth.notification.api.QuietHours;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mailing.LastMoment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** Whether it is a mail's turn: the server's, the person's and the domain's side of it. */
@Singleton
final class Turns {

  private final RelayHold hold;
  private final DomainPacer domains;
  private final InstantSource clock;

  Turns(RelayHold hold, DomainPacer domains, InstantSource clock) {
    this.hold = hold;
    this.domains = domains;
    this.clock = clock;
  }

  /** Whether nothing is begun at all for now. */
  boolean areHeld() {
    return hold.until().isPresent();
  }

  /** Until when a mail that could go has to wait all the same; empty when it may go, and counts. */
  Optional<Instant> notBefore(
      Claim claim, Optional<QuietHours> quiet, ZoneId zone, MailAddress address) {
    var now = clock.instant();
    return hold.until()
        .or(() -> morning(claim, quiet, zone, now))
        .or(() -> domainsTurn(address, now));
  }

  /** The end of the person's quiet hours, unless it comes too late to keep the date. */
  private static Optional<Instant> morning(
      Claim claim, Optional<QuietHours> quiet, ZoneId zone, Instant now) {
    return quiet
        .flatMap(hours -> hours.endOf(now, zone))
        .filter(
            end ->
                claim
                    .latest()
                    .filter(latest -> end.plus(LastMoment.RUSH).isAfter(latest))
                    .isEmpty());
  }

  private Optional<Instant> domainsTurn(MailAddress address, Instant now) {
    var wait = domains.untilTurn(address.value());
    return wait.isZero() ? Optional.empty() : Optional.of(now.plus(wait));
  }
}
