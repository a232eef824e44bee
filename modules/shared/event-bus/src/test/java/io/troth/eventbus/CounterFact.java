package io.troth.eventbus;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.util.Optional;

/** What happens to the counters of the tests. */
sealed interface CounterFact extends DomainEvent {

  SubjectRef person();

  int step();

  @Override
  default Optional<SubjectRef> subject() {
    return Optional.of(person());
  }

  /** A counter went on. */
  record CounterMoved(SubjectRef person, int step) implements CounterFact {}

  /** A counter was read, because it had moved. */
  record CounterSeen(SubjectRef person, int step) implements CounterFact {}
}
