package io.troth.consent.internal.facts;

import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.PurposeTable;
import java.util.stream.Stream;

/** Numbers of states in stored stretches: fixed for good, whatever becomes of the constants. */
public final class PurposeCodes {

  private PurposeCodes() {}

  public static int of(ConsentStatus state) {
    return switch (state) {
      case UNKNOWN, REQUESTED -> 0;
      case GIVEN, RENEWED -> PurposeTable.GIVEN;
      case REFUSED -> PurposeTable.REFUSED;
      case WITHDRAWN -> PurposeTable.WITHDRAWN;
      case EXPIRED -> PurposeTable.EXPIRED;
      case INVALIDATED -> PurposeTable.INVALIDATED;
      case REVOKED -> PurposeTable.REVOKED;
    };
  }

  /**
   * @throws IllegalStateException for a number no state has
   */
  public static ConsentStatus state(int code) {
    return Stream.of(ConsentStatus.values())
        .filter(state -> of(state) == code)
        .filter(state -> state != ConsentStatus.REQUESTED && state != ConsentStatus.RENEWED)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no state has the code " + code));
  }
}
