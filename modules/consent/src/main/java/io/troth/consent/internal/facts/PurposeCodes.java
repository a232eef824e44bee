package io.troth.consent.internal.facts;

import io.troth.consent.api.ConsentStatus;
import java.util.stream.Stream;

/** Numbers of states in stored stretches: fixed for good, whatever becomes of the constants. */
public final class PurposeCodes {

  private PurposeCodes() {}

  public static int of(ConsentStatus state) {
    return switch (state) {
      case UNKNOWN, REQUESTED -> 0;
      case GIVEN, RENEWED -> 1;
      case REFUSED -> 2;
      case WITHDRAWN -> 3;
      case EXPIRED -> 4;
      case INVALIDATED -> 5;
      case REVOKED -> 6;
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
