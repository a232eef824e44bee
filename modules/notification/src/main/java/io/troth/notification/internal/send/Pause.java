package io.troth.notification.internal.send;

import java.time.Duration;

/** How long to wait before the next attempt. */
final class Pause {

  private static final int MOST_DOUBLINGS = 20;

  private Pause() {}

  /**
   * Doubles with every attempt.
   *
   * @param attempts made so far, at least 1
   */
  static Duration after(int attempts, Duration first, Duration longest) {
    var doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
    var pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
