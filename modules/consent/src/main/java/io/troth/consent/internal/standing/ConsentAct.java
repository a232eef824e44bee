package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import java.time.Instant;

/**
 * An act on a purpose, in the order of the ledger.
 *
 * @param type CONSENT_GIVEN, CONSENT_RENEWED, CONSENT_REFUSED, CONSENT_WITHDRAWN or CONSENT_REVOKED
 * @param version number of the version whose text was shown
 * @param withAcceptance given together with the acceptance of that version: counts once it binds
 */
public record ConsentAct(
    String purpose, ActType type, int version, Instant at, boolean withAcceptance) {

  public boolean affirmative() {
    return type == ActType.CONSENT_GIVEN || type == ActType.CONSENT_RENEWED;
  }
}
