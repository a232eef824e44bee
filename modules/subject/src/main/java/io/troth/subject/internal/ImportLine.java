package io.troth.subject.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.kernel.Problem;
import io.troth.subject.api.Subjects.Upserted;
import io.troth.web.lines.LineProblem;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an import.
 *
 * @param line counted from 1, the header of a CSV file included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLine(long line, Status status, @Nullable UUID ref, @Nullable LineProblem problem) {

  /** How a line ended. */
  enum Status {
    CREATED,
    UPDATED,
    REFUSED
  }

  /** The last line of the answer. */
  record Summary(Counts summary) {}

  /**
   * How many lines ended how.
   *
   * @param complete false when the body could not be read to its end; what was taken stays
   */
  record Counts(long created, long updated, long refused, boolean complete) {}

  static ImportLine done(long line, Upserted outcome) {
    var status = outcome.created() ? Status.CREATED : Status.UPDATED;
    return new ImportLine(line, status, outcome.ref().value(), null);
  }

  static ImportLine refused(long line, Problem problem, Function<String, URI> address) {
    return new ImportLine(line, Status.REFUSED, null, LineProblem.of(problem, address));
  }
}
