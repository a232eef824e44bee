package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer.Point;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purpose and how its counts went, oldest point first. */
@Schema(name = "ConsentCourse")
record CourseAnswer(AskedAnswer now, List<Point> course) {}
