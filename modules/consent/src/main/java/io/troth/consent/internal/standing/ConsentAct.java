package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import java.time.Instant;

/**
 * An act on a purpose, in the order in which the acts count.
 *
 * @param type CONSENT_GIVEN, CONSENT_RENEWED, CONSENT_REFUSED, CONSENT_WITHDRAWN or CONSENT_REVOKED
 * @param version number of the version whose text was shown
 * @param withAcceptance given together with the acceptance of that version: counts once it binds
 * @param knownAt when Troth learned of it
 * @param asserted the tenant says so; never stronger than anything the person did here
 */
public record ConsentAct(
    String purpose,
    ActType type,
    int version,
    Instant at,
    boolean withAcceptance,
    Instant knownAt,
    boolean asserted) {

  /** Done here. */
  public ConsentAct(String purpose, ActType type, int version, Instant at, boolean withAcceptance) {
    this(purpose, type, version, at, withAcceptance, at, false);
  }

  public boolean affirmative() {
    return type == ActType.CONSENT_GIVEN || type == ActType.CONSENT_RENEWED;
  }
}
