package io.troth.consent.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.consent.api.ActImports;
import io.troth.consent.api.ActImports.AssertedAct;
import io.troth.consent.api.ActImports.Outcome;
import io.troth.kernel.Problem;
import io.troth.web.lines.LineBatches;
import io.troth.web.lines.LineBatches.Pending;
import io.troth.web.lines.LineBatches.Refused;
import io.troth.web.lines.LineProblem;
import io.troth.web.lines.LineReader;
import io.troth.web.lines.ResultFile;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One import of acts: each batch is a transaction, every line is answered in order. */
final class ActImportRun implements LineBatches.Desk<AssertedAct> {

  private final ActImports acts;
  private final AssertedLines format;
  private final ResultFile results;
  private final Function<String, URI> address;
  private final Map<Status, Long> counts = new EnumMap<>(Status.class);

  ActImportRun(
      ActImports acts, AssertedLines format, ResultFile results, Function<String, URI> address) {
    this.acts = acts;
    this.format = format;
    this.results = results;
    this.address = address;
  }

  /** How a line ended. */
  enum Status {
    TAKEN,
    KNOWN,
    REFUSED
  }

  /** The answer to one line, counted from 1. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(long line, Status status, @Nullable UUID act, @Nullable LineProblem problem) {}

  /** The last line of the answer. */
  record Summary(Counts summary) {}

  /**
   * How many lines ended how.
   *
   * @param complete false when the body could not be read to its end; what was taken stays
   */
  record Counts(long taken, long known, long refused, boolean complete) {}

  void take(LineReader lines) throws IOException {
    var complete = new LineBatches<>(this).take(lines);
    results.line(
        new Summary(
            new Counts(count(Status.TAKEN), count(Status.KNOWN), count(Status.REFUSED), complete)));
  }

  @Override
  public AssertedAct read(String text) {
    return format.read(text);
  }

  @Override
  public void take(List<Pending<AssertedAct>> batch) {
    var outcomes = acts.take(LineBatches.asked(batch)).iterator();
    for (var one : batch) {
      answer(
          one instanceof Refused<AssertedAct> refused
              ? refused(one.line(), refused.problem())
              : answer(one.line(), outcomes.next()));
    }
  }

  @Override
  public void broken(Problem problem) {
    answer(refused(0, problem));
  }

  private Answer answer(long line, Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken) {
      return new Answer(line, Status.TAKEN, taken.act(), null);
    }
    return outcome instanceof Outcome.Known known
        ? new Answer(line, Status.KNOWN, known.act(), null)
        : refused(line, ((Outcome.Refused) outcome).problem());
  }

  private Answer refused(long line, Problem problem) {
    return new Answer(line, Status.REFUSED, null, LineProblem.of(problem, address));
  }

  private void answer(Answer line) {
    counts.merge(line.status(), 1L, Long::sum);
    results.line(line);
  }

  private long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
