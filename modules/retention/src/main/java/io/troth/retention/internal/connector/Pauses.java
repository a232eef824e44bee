package io.troth.retention.internal.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a system is asked again: soon at first, then once a day until its time is over. */
final class Pauses {

  private static final Duration DAY = Duration.ofDays(1);

  private static final List<Duration> FIRST =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private Pauses() {}

  /**
   * After an attempt that came to nothing.
   *
   * @param attempts so far, 1 or more
   */
  static Instant afterTrouble(int attempts, Instant now, Instant deadline) {
    var pause = attempts > FIRST.size() ? DAY : FIRST.get(attempts - 1);
    return earlier(now.plus(pause), deadline);
  }

  /** After it promised to answer: it is reminded, in case it forgot. */
  static Instant afterPromise(Instant now, Instant deadline) {
    return earlier(now.plus(DAY), deadline);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
