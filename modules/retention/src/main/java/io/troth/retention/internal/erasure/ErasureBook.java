package io.troth.retention.internal.erasure;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.ErasureView;
import io.troth.retention.api.ErasureView.Step;
import io.troth.retention.api.Erasures;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes the wish that somebody be erased, and tells how far it is. */
@ApplicationScoped
class ErasureBook implements Erasures {

  private static final String LIST = "erasures";
  private static final int LONGEST_NOTE = 500;

  private final ErasureStatements erasures;
  private final RecordStatements records;
  private final Rooms rooms;
  private final Conductor conductor;
  private final Subjects subjects;
  private final CurrentActor actor;
  private final UniqueIds ids;
  private final InstantSource clock;

  ErasureBook(
      ErasureStatements erasures,
      RecordStatements records,
      Rooms rooms,
      Conductor conductor,
      Subjects subjects,
      CurrentActor actor,
      UniqueIds ids,
      InstantSource clock) {
    this.erasures = erasures;
    this.records = records;
    this.rooms = rooms;
    this.conductor = conductor;
    this.subjects = subjects;
    this.actor = actor;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public ErasureView ask(SubjectRef person, ErasureGround ground, Optional<String> note) {
    if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "note", "The note is too long.", "at most 500 characters");
    }
    var known = erasures.of(person);
    if (known.isPresent()) {
      return view(known.get());
    }
    if (subjects.find(person).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var row =
        new ErasureRow(
            ids.next(),
            person,
            ErasureState.WAITING,
            ground,
            note.map(String::strip).filter(text -> !text.isEmpty()),
            now,
            actor.get(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    erasures.add(row, now);
    records.person(row.id(), person);
    return view(row);
  }

  @Override
  public void carryOn() {
    while (conductor.round() > 0) {
      // Until nothing is due.
    }
  }

  @Override
  @Transactional
  public Optional<ErasureView> find(UUID erasure) {
    return erasures.find(erasure).map(this::view);
  }

  @Override
  @Transactional
  public Optional<ErasureView> of(SubjectRef person) {
    return erasures.of(person).map(this::view);
  }

  @Override
  @Transactional
  public Page<ErasureView> list(Optional<ErasureState> state, PageRequest page) {
    var last = page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
    var found = erasures.list(state, last, page.limit() + 1);
    return Page.cut(found, page.limit(), row -> Cursor.encode(LIST, row.id().toString()))
        .map(this::view);
  }

  @Override
  @Transactional
  public long count(ErasureState state) {
    return erasures.count(state);
  }

  private ErasureView view(ErasureRow row) {
    var done = records.steps(row.id());
    return new ErasureView(
        row.id(),
        row.person(),
        row.state(),
        row.ground(),
        row.note(),
        row.askedAt(),
        row.askedBy(),
        row.begunAt(),
        row.doneAt(),
        Steps.of(rooms).stream()
            .map(name -> new Step(name, Optional.ofNullable(done.get(name))))
            .toList(),
        row.attempts(),
        row.trouble());
  }
}
