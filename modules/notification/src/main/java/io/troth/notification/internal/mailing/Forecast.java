package io.troth.notification.internal.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the last mail is taken, by what is left and how fast it goes.
 *
 * @param rest people who still are to be told
 * @param perSecond mails a second; 0 when none goes out
 * @param from when the next one may go
 */
record Forecast(long rest, double perSecond, Instant from) {

  /**
   * How long before the last lawful moment it is said at the latest that mails stand still: a day,
   * and as long again as it may take until somebody looks.
   */
  static final Duration NOTICE = Duration.ofHours(25);

  /** So much before the last moment a mailing must end to count as out of danger again. */
  private static final Duration RELIEF = Duration.ofHours(1);

  private static final Duration FOR_EVER = Duration.ofDays(3650);

  /** Empty when it never is, as it goes now. */
  Optional<Instant> done() {
    if (rest > 0 && perSecond <= 0) {
      return Optional.empty();
    }
    var seconds = rest == 0 ? 0 : Math.ceil(rest / perSecond);
    return Optional.of(from.plusSeconds((long) Math.min(seconds, FOR_EVER.toSeconds())));
  }

  /**
   * Whether some mail will come too late to keep the date, or will do so unless something is done.
   */
  boolean isLate(Instant now, Instant sendBy) {
    if (rest == 0) {
      return false;
    }
    return done()
        .map(done -> done.isAfter(sendBy))
        .orElseGet(() -> !now.isBefore(sendBy.minus(NOTICE)));
  }

  /** Whether a danger that was reported has passed, with some room so that it does not flutter. */
  boolean isSafe(Instant now, Instant sendBy) {
    return rest == 0 && !now.isAfter(sendBy)
        || done().filter(done -> !done.isAfter(sendBy.minus(RELIEF))).isPresent();
  }
}
