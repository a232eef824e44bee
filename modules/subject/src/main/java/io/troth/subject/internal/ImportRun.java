package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.internal.ImportLine.Counts;
import io.troth.subject.internal.ImportLine.Status;
import io.troth.subject.internal.ImportLine.Summary;
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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One import: 500 lines at a time, each batch a transaction of its own, every line answered in
 * order. A line that is refused takes nothing with it.
 */
final class ImportRun {

  private static final int BATCH = 500;

  private final Registry subjects;
  private final LineFormat format;
  private final ResultFile results;
  private final Function<String, URI> address;
  private final List<Pending> pending = new ArrayList<>();
  private final Map<Status, Long> counts = new EnumMap<>(Status.class);

  ImportRun(
      Registry subjects, LineFormat format, ResultFile results, Function<String, URI> address) {
    this.subjects = subjects;
    this.format = format;
    this.results = results;
    this.address = address;
  }

  /** A line waiting for its batch: a registration, or why there is none. */
  private record Pending(
      long line, @Nullable SubjectRegistration registration, @Nullable Problem problem) {}

  /** Takes every line there is. */
  void take(LineReader lines) throws IOException {
    boolean complete = true;
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        add(line.get());
      }
    } catch (Problem tooLarge) {
      flush();
      results.line(ImportLine.refused(0, tooLarge, address));
      complete = false;
    }
    flush();
    results.line(
        new Summary(
            new Counts(
                count(Status.CREATED), count(Status.UPDATED), count(Status.REFUSED), complete)));
  }

  private void add(Line line) {
    if (line instanceof Unreadable bad) {
      refuse(bad.number(), List.of(new Violation("line", bad.why(), "a line of UTF-8 text")));
    } else if (line instanceof Text text && !text.text().isBlank()) {
      read(text);
    }
    if (pending.size() == BATCH) {
      flush();
    }
  }

  private void read(Text line) {
    var faults = new ArrayList<Violation>();
    var registration = format.read(line.text(), faults).map(json -> json.read(faults));
    registration.ifPresent(asked -> faults.addAll(subjects.check(asked)));
    if (faults.isEmpty() && registration.isPresent()) {
      pending.add(new Pending(line.number(), registration.get(), null));
    } else {
      refuse(line.number(), faults);
    }
  }

  private void refuse(long line, List<Violation> faults) {
    var problem =
        Problem.of(CommonProblem.INVALID_INPUT, "This line cannot be taken as it is.", faults);
    pending.add(new Pending(line, null, problem));
  }

  private void flush() {
    var good = pending.stream().flatMap(one -> Optional.ofNullable(one.registration()).stream());
    var outcomes = subjects.upsertAll(good.toList()).iterator();
    for (var one : pending) {
      answer(
          one.problem() == null
              ? ImportLine.done(one.line(), outcomes.next())
              : ImportLine.refused(one.line(), one.problem(), address));
    }
    pending.clear();
  }

  private void answer(ImportLine line) {
    counts.merge(line.status(), 1L, Long::sum);
    results.line(line);
  }

  private long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
