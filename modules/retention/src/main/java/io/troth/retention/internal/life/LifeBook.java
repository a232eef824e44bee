package io.troth.retention.internal.life;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Relationships;
import io.troth.subject.api.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps when relationships ended. */
@ApplicationScoped
class LifeBook implements Relationships {

  private final LifeStatements rows;
  private final Subjects subjects;
  private final InstantSource clock;

  LifeBook(LifeStatements rows, Subjects subjects, InstantSource clock) {
    this.rows = rows;
    this.subjects = subjects;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Life end(SubjectRef person, Instant at) {
    requireKnown(person);
    if (at.isAfter(clock.instant()) || at.isBefore(Instant.EPOCH)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "at",
          "A relationship has not ended before its end has come.",
          "an instant that is not in the future, or none for now");
    }
    rows.ended(person, Optional.of(at));
    return of(person);
  }

  @Override
  @Transactional
  public Life goOn(SubjectRef person) {
    requireKnown(person);
    rows.ended(person, Optional.empty());
    return of(person);
  }

  @Override
  @Transactional
  public Life of(SubjectRef person) {
    requireKnown(person);
    return rows.find(person).orElse(new Life(person, Optional.empty(), Optional.empty()));
  }

  private void requireKnown(SubjectRef person) {
    if (subjects.find(person).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "This person is not known.");
    }
  }
}
