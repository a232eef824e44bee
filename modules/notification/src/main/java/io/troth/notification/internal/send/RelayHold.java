package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.mail.HandOver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Leaves the mail server alone for a while when it is not there, so that a whole backlog is not
 * carried to a closed door. It is the server's trouble and no person's: their mails only wait.
 */
@Singleton
final class RelayHold {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** The server is about to hang up (RFC 5321 section 3.8). */
  static final int CLOSING = 421;

  /** One mail may break a connection; two in a row are the server's doing. */
  private static final int BROKEN_IN_A_ROW = 2;

  private final Duration first;
  private final InstantSource clock;
  private int failures;
  private Instant until = Instant.MIN;

  RelayHold(MailSettings settings, InstantSource clock) {
    this.first = settings.firstPause();
    this.clock = clock;
  }

  /** Until when nothing is begun; empty when mails may go. A clock that went back ends it. */
  synchronized Optional<Instant> until() {
    var now = clock.instant();
    return until.isAfter(now) && !until.isAfter(now.plus(LONGEST))
        ? Optional.of(until)
        : Optional.empty();
  }

  /** The server does not let us in. */
  synchronized void unreachable() {
    failures++;
    until = clock.instant().plus(Pause.after(failures, first, LONGEST));
  }

  /** The server was asked. */
  synchronized void answered(HandOver answer) {
    if (answer instanceof HandOver.NoConnection) {
      failures++;
      if (failures >= BROKEN_IN_A_ROW) {
        until = clock.instant().plus(Pause.after(failures - 1, first, LONGEST));
      }
    } else if (answer.reply().code() == CLOSING) {
      unreachable();
    } else {
      failures = 0;
      until = Instant.MIN;
    }
  }
}
