package io.troth.consent.internal.rollout;

import java.time.Duration;
import java.time.Instant;

/**
 * The points of a chart: from a beginning in even steps of whole hours, at most 120 of them.
 *
 * @param points at least 1
 */
record Timetable(Instant start, Duration step, int points) {

  private static final int MOST = 120;

  static Timetable between(Instant start, Instant end) {
    var hours = Math.max(0, Duration.between(start, end).toHours());
    var step = 1 + hours / MOST;
    return new Timetable(start, Duration.ofHours(step), (int) (hours / step) + 1);
  }

  Instant at(int point) {
    return start.plus(step.multipliedBy(point));
  }

  Instant last() {
    return at(points - 1);
  }
}
