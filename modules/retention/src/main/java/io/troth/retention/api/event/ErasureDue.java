package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code retention.erasure-due.v1}: data of an inactive person will be erased, and the law has the
 * person told before (Digital Personal Data Protection Rules 2025 rule 8, India).
 *
 * @param at when at the earliest; using the service before keeps them
 */
public record ErasureDue(SubjectRef person, String category, Instant at) implements DomainEvent {

  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
