package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer.Asked;
import io.troth.consent.api.ConsentExplorer.Point;
import io.troth.consent.api.ConsentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purpose and how its counts went, oldest point first. */
@Schema(name = "ConsentCourse")
record CourseAnswer(AskedAnswer now, List<At> course) {

  /** Counts at an instant. */
  @Schema(name = "ConsentsAt")
  record At(Instant at, Map<ConsentStatus, Long> counts) {}

  static CourseAnswer of(Asked asked, List<Point> course) {
    return new CourseAnswer(
        AskedAnswer.of(asked),
        course.stream().map(point -> new At(point.at(), new TreeMap<>(point.counts()))).toList());
  }
}
