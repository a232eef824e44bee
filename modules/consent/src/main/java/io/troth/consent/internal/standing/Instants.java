package io.troth.consent.internal.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Comparing instants in words. */
final class Instants {

  private Instants() {}

  static Instant latest(Instant first, Instant... others) {
    return Stream.concat(Stream.of(first), Stream.of(others))
        .max(Comparator.naturalOrder())
        .orElse(first);
  }

  /** Whether the first has come by the second. */
  static boolean reached(Instant instant, Instant by) {
    return !instant.isAfter(by);
  }
}
