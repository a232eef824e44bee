package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer.Point;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.internal.explore.ExploreStatements.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * Even points in time, the last of them now, so that the end of a line is the number beside it.
 *
 * @param points at least 1
 */
record Grid(Instant start, Duration step, int points) {

  private static final Duration LEAST = Duration.ofHours(1);

  static Grid between(Instant start, Instant end, int most) {
    var way = Duration.between(start, end);
    var wished = way.dividedBy(most - 1L).truncatedTo(ChronoUnit.MILLIS);
    var step = wished.compareTo(LEAST) < 0 ? LEAST : wished.plusMillis(1);
    var steps = way.isNegative() ? 0 : (int) way.dividedBy(step);
    return new Grid(end.minus(step.multipliedBy(steps)), step, steps + 1);
  }

  Instant at(int point) {
    return start.plus(step.multipliedBy(point));
  }

  Instant last() {
    return at(points - 1);
  }

  /** Adds the steps up, point by point. */
  List<Point> course(List<Step> steps) {
    var counts = new EnumMap<ConsentStatus, Long>(ConsentStatus.class);
    var course = new ArrayList<Point>();
    var next = 0;
    for (var point = 0; point < points; point++) {
      for (; next < steps.size() && steps.get(next).slot() <= point; next++) {
        counts.merge(steps.get(next).state(), steps.get(next).people(), Long::sum);
      }
      course.add(new Point(at(point), counts));
    }
    return course;
  }
}
