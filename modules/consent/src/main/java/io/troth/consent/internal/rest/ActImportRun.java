package io.troth.consent.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.consent.api.ActImports;
import io.troth.consent.api.ActImports.AssertedAct;
import io.troth.consent.api.ActImports.Outcome;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.web.lines.LineReader;
import io.troth.web.lines.LineReader.Line;
import io.troth.web.lines.LineReader.Text;
import io.troth.web.lines.LineReader.Unreadable;
import io.troth.web.lines.ResultFile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One import: 500 lines at a time, each batch a transaction, every line answered in order. */
final class ActImportRun {

  private static final int BATCH = 500;

  private final ActImports acts;
  private final AssertedLines format;
  private final ResultFile results;
  private final Function<String, URI> address;
  private final List<Pending> pending = new ArrayList<>();
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
  record Answer(long line, Status status, @Nullable UUID act, @Nullable ProblemJson problem) {}

  /** A problem (RFC 9457) of one line. */
  record ProblemJson(
      URI type, String title, int status, String detail, List<Violation> violations) {}

  /** The last line of the answer. */
  record Summary(Counts summary) {}

  /**
   * How many lines ended how.
   *
   * @param complete false when the body could not be read to its end; what was taken stays
   */
  record Counts(long taken, long known, long refused, boolean complete) {}

  private record Pending(long line, @Nullable AssertedAct act, @Nullable Problem problem) {}

  void take(LineReader lines) throws IOException {
    var complete = true;
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        add(line.get());
      }
    } catch (Problem tooLarge) {
      flush();
      answer(refused(0, tooLarge));
      complete = false;
    }
    flush();
    results.line(
        new Summary(
            new Counts(count(Status.TAKEN), count(Status.KNOWN), count(Status.REFUSED), complete)));
  }

  private void add(Line line) {
    if (line instanceof Unreadable bad) {
      pending.add(
          new Pending(
              bad.number(),
              null,
              Problem.at(CommonProblem.INVALID_INPUT, "line", bad.why(), "a line of UTF-8 text")));
    } else if (line instanceof Text text && !text.text().isBlank()) {
      pending.add(read(text));
    }
    if (pending.size() == BATCH) {
      flush();
    }
  }

  private Pending read(Text line) {
    try {
      return new Pending(line.number(), format.read(line.text()), null);
    } catch (Problem refused) {
      return new Pending(line.number(), null, refused);
    }
  }

  private void flush() {
    var good = new ArrayList<AssertedAct>();
    for (var one : pending) {
      if (one.act() != null) {
        good.add(one.act());
      }
    }
    var outcomes = acts.take(good).iterator();
    for (var one : pending) {
      answer(
          one.problem() == null
              ? answer(one.line(), outcomes.next())
              : refused(one.line(), one.problem()));
    }
    pending.clear();
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
    var type = problem.type();
    return new Answer(
        line,
        Status.REFUSED,
        null,
        new ProblemJson(
            address.apply(type.slug()),
            type.title(),
            type.status(),
            problem.detail(),
            problem.violations()));
  }

  private void answer(Answer line) {
    counts.merge(line.status(), 1L, Long::sum);
    results.line(line);
  }

  private long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
