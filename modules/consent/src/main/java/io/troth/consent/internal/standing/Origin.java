package io.troth.consent.internal.standing;

import java.time.Instant;

/**
 * The version a person was said to be bound by when the tenant registered them.
 *
 * @param version number of the version
 * @param at when it was said: a baseline binds from here on, never earlier
 */
public record Origin(int version, Ground ground, Instant at) {

  /** How the tenant knows. */
  public enum Ground {
    /** Asserted for somebody who was there before; weaker evidence. */
    BASELINE,
    /** The person accepted it while signing up with the tenant. */
    ACCEPTED
  }
}
