package io.troth.consent.internal.standing;

import java.time.Instant;

/** Comparing instants in words. */
final class Instants {

  private Instants() {}

  static Instant latest(Instant first, Instant... others) {
    var latest = first;
    for (var other : others) {
      latest = other.isAfter(latest) ? other : latest;
    }
    return latest;
  }

  /** Whether the first has come by the second. */
  static boolean reached(Instant instant, Instant by) {
    return !instant.isAfter(by);
  }
}
