package io.troth.collection.internal.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Records;
import io.troth.collection.api.Records.Outcome;
import io.troth.kernel.CommonProblem;
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
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One batch of records over HTTP: five hundred lines are a transaction, every line is answered. */
final class RecordRun implements LineBatches.Desk<NewRecord> {

  private final Records records;
  private final ObjectReader reader;
  private final ResultFile results;
  private final Function<String, URI> address;
  private final Map<Status, Long> counts = new EnumMap<>(Status.class);

  RecordRun(Records records, ObjectMapper json, ResultFile results, Function<String, URI> address) {
    this.records = records;
    this.reader = json.readerFor(RecordRequest.class);
    this.results = results;
    this.address = address;
  }

  /** How a line ended. */
  enum Status {
    TAKEN,
    KNOWN,
    REFUSED
  }

  /** The answer to one line, counted from 1; reason is why it was refused, in one word. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Answer(
      long line,
      Status status,
      @Nullable UUID id,
      List<String> warnings,
      @Nullable String reason,
      @Nullable LineProblem problem) {}

  /** The last line of the answer. */
  record Summary(Counts summary) {}

  /**
   * @param complete false when the body could not be read to its end; what was taken stays
   */
  record Counts(long taken, long known, long refused, boolean complete) {}

  void take(LineReader lines) throws IOException {
    var complete = new LineBatches<>(this, ForkJoinPool.commonPool()).take(lines);
    results.line(
        new Summary(
            new Counts(count(Status.TAKEN), count(Status.KNOWN), count(Status.REFUSED), complete)));
  }

  /** What it quotes of a faulty line is field names only. */
  @Override
  public NewRecord read(String text) {
    try {
      RecordRequest read = reader.readValue(text);
      if (read == null) {
        throw fault("This is null.", "a JSON object");
      }
      return read.record();
    } catch (JsonMappingException e) {
      throw fault("This does not fit.", "the members of a record only");
    } catch (JsonProcessingException e) {
      throw fault("This is no JSON.", "one JSON object on one line");
    }
  }

  private static Problem fault(String wrong, String right) {
    return Problem.at(CommonProblem.INVALID_INPUT, "line", wrong, right);
  }

  @Override
  public void take(List<Pending<NewRecord>> batch) {
    var asked = LineBatches.asked(batch);
    var outcomes = records.take(asked, batch.size() - asked.size()).iterator();
    for (var one : batch) {
      answer(
          one instanceof Refused<NewRecord> refused
              ? refused(one.line(), "UNREADABLE", refused.problem())
              : answer(one.line(), outcomes.next()));
    }
  }

  @Override
  public void broken(Problem problem) {
    answer(refused(0, "UNREADABLE", problem));
  }

  private Answer answer(long line, Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken) {
      return new Answer(line, Status.TAKEN, taken.id(), taken.warnings(), null, null);
    }
    if (outcome instanceof Outcome.Known known) {
      return new Answer(line, Status.KNOWN, known.id(), List.of(), null, null);
    }
    var refusal = ((Outcome.Refused) outcome).refusal();
    return refused(line, refusal.code(), RefusedRecord.problem(refusal));
  }

  private Answer refused(long line, String reason, Problem problem) {
    return new Answer(
        line, Status.REFUSED, null, List.of(), reason, LineProblem.of(problem, address));
  }

  private void answer(Answer line) {
    counts.merge(line.status(), 1L, Long::sum);
    results.line(line);
  }

  private long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
