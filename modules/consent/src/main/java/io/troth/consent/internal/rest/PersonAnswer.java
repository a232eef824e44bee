package io.troth.consent.internal.rest;

import io.troth.consent.api.Rollouts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody behind a number, as JSON: by reference only. */
record PersonAnswer(
    UUID subject,
    Optional<Integer> boundNumber,
    Optional<Instant> evidenceAt,
    Optional<Instant> bindsAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> objectedAt,
    Optional<Instant> deemedAt) {

  static PersonAnswer of(Rollouts.Person person) {
    return new PersonAnswer(
        person.subject().value(),
        person.boundNumber(),
        person.evidenceAt(),
        person.bindsAt(),
        person.acceptedAt(),
        person.objectedAt(),
        person.deemedAt());
  }
}
