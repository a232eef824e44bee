package io.troth.eventbus.internal;

import java.time.Duration;

/**
 * How long to wait after a failed attempt: doubles from the first pause up to the longest, spread
 * over its upper half so that what failed together does not come back together.
 */
record Backoff(Duration first, Duration longest) {

  private static final int MAX_DOUBLINGS = 30;

  /**
   * @param attempts failed attempts so far, 1 or more
   * @param spread 0 (inclusive) to 1 (exclusive), at random
   */
  Duration after(int attempts, double spread) {
    long doubled = first.toMillis() << Math.min(attempts - 1, MAX_DOUBLINGS);
    long full = Math.min(longest.toMillis(), doubled);
    return Duration.ofMillis(full / 2 + (long) (full / 2.0 * spread));
  }
}
