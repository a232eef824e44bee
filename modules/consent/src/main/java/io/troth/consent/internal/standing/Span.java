package io.troth.consent.internal.standing;

import java.time.Instant;

/**
 * Something about a person and a version that holds for a while: as far as is known now, and until
 * the clock or a new fact changes it.
 *
 * @param version number of the version
 * @param value what holds, see {@link Spans}
 * @param from first instant at which it holds
 * @param until first instant at which it no longer holds; {@link Instant#MAX} for open
 */
public record Span(int version, int value, Instant from, Instant until) {

  Span on(int number) {
    return new Span(number, value, from, until);
  }

  public boolean covers(Instant instant) {
    return !from.isAfter(instant) && until.isAfter(instant);
  }
}
