package io.troth.kernel;

import java.util.Optional;

/**
 * A fact in the past tense, published by the module that owns it. Implementations are records of
 * plain values; refusals are facts too. Identifying values never appear in one.
 */
public interface DomainEvent {

  /** The person concerned, which also orders the delivery; empty for facts about nobody. */
  default Optional<SubjectRef> subject() {
    return Optional.empty();
  }
}
