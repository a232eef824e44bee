package io.troth.consent.internal.standing;

import io.troth.consent.api.ConsentStatus;
import java.time.Instant;

/**
 * Where a person stands with a purpose for a while: as far as is known now, and until the clock or
 * a new fact changes it.
 *
 * @param state never RENEWED or REQUESTED: a renewal is given, and who was not asked on a form of
 *     ours has not answered
 * @param version number of the version whose text the answer was given on; 0 without an answer
 * @param asserted the answer is one that the tenant asserts
 * @param from first instant at which it holds
 * @param until first instant at which it no longer holds; {@link Instant#MAX} for open
 */
public record PurposeSpan(
    String purpose,
    ConsentStatus state,
    int version,
    boolean asserted,
    Instant from,
    Instant until) {

  public boolean covers(Instant instant) {
    return !from.isAfter(instant) && until.isAfter(instant);
  }
}
