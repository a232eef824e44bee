package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.internal.ImportLine.Counts;
import io.troth.subject.internal.ImportLine.Status;
import io.troth.subject.internal.ImportLine.Summary;
import io.troth.web.lines.LineBatches;
import io.troth.web.lines.LineBatches.Pending;
import io.troth.web.lines.LineBatches.Refused;
import io.troth.web.lines.LineReader;
import io.troth.web.lines.ResultFile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One import of people: each batch is a transaction, every line is answered in order. */
final class ImportRun implements LineBatches.Desk<SubjectRegistration> {

  private final Registry subjects;
  private final LineFormat format;
  private final ResultFile results;
  private final Function<String, URI> address;
  private final Map<Status, Long> counts = new EnumMap<>(Status.class);

  ImportRun(
      Registry subjects, LineFormat format, ResultFile results, Function<String, URI> address) {
    this.subjects = subjects;
    this.format = format;
    this.results = results;
    this.address = address;
  }

  /** Takes every line there is. */
  void take(LineReader lines) throws IOException {
    var complete = new LineBatches<>(this).take(lines);
    results.line(
        new Summary(
            new Counts(
                count(Status.CREATED), count(Status.UPDATED), count(Status.REFUSED), complete)));
  }

  @Override
  public SubjectRegistration read(String text) {
    var faults = new ArrayList<Violation>();
    var registration = format.read(text, faults).map(json -> json.read(faults));
    registration.ifPresent(asked -> faults.addAll(subjects.check(asked)));
    return registration
        .filter(any -> faults.isEmpty())
        .orElseThrow(
            () ->
                Problem.of(
                    CommonProblem.INVALID_INPUT, "This line cannot be taken as it is.", faults));
  }

  @Override
  public void take(List<Pending<SubjectRegistration>> batch) {
    var outcomes = subjects.upsertAll(LineBatches.asked(batch)).iterator();
    for (var one : batch) {
      answer(
          one instanceof Refused<SubjectRegistration> refused
              ? ImportLine.refused(one.line(), refused.problem(), address)
              : ImportLine.done(one.line(), outcomes.next()));
    }
  }

  /** Said, and no line of its own. */
  @Override
  public void broken(Problem problem) {
    results.line(ImportLine.refused(0, problem, address));
  }

  private void answer(ImportLine line) {
    counts.merge(line.status(), 1L, Long::sum);
    results.line(line);
  }

  private long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
