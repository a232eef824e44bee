package io.troth.notification.internal.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
   * How long an address is left alone: doubles with each trouble in a row.
   *
   * @param failures 1 or more
   */
  static Duration rest(int failures) {
    var rest = FIRST_REST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }
}
