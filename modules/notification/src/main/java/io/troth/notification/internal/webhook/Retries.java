package io.troth.notification.internal.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When to try again, as Standard Webhooks recommends: soon at first, then over three days. Each
 * pause is lengthened by up to a tenth, so that what failed together does not come back together.
 */
final class Retries {

  private static final double SPREAD = 0.1;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** Pauses of a whole address after troubles that are not about one fact. */
  private static final Duration FIRST_REST = Duration.ofSeconds(5);

  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  /** However long an address asks to be left alone: it may be wrong, or forget that it asked. */
  private static final Duration LONGEST_WISH = Duration.ofHours(1);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private Retries() {}

  /**
   * The pause after a failed attempt; empty after the last one.
   *
   * @param attempts failed attempts so far, 1 or more
   * @param spread 0 (inclusive) to 1 (exclusive), at random
   */
  static Optional<Duration> after(int attempts, double spread) {
    if (attempts > PAUSES.size()) {
      return Optional.empty();
    }
    var pause = PAUSES.get(attempts - 1);
    return Optional.of(pause.plusMillis((long) (pause.toMillis() * SPREAD * spread)));
  }

  /**
   * How long an address asks to be left alone; none where nothing of the kind is written.
   *
   * @param wish seconds, or a moment (RFC 9110 §10.2.3)
   */
  static Duration asked(String wish, Instant now) {
    var text = wish.strip();
    if (SECONDS.matcher(text).matches()) {
      return bounded(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var moment = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return bounded(Duration.between(now, moment));
    } catch (DateTimeException unreadable) {
      return Duration.ZERO;
    }
  }

  private static Duration bounded(Duration wish) {
    if (wish.isNegative()) {
      return Duration.ZERO;
    }
    return wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
  }

  /**
   * How long an address is left alone: doubles with each trouble in a row.
   *
   * @param failures 1 or more
   */
  static Duration rest(int failures) {
    var rest = FIRST_REST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }
}
