package io.troth.policy.api;

import io.troth.kernel.promise.Keeping;

/** State of a promise on the board, from best to worst. */
public enum PromiseState {
  KEPT,
  AT_RISK,
  BROKEN,
  /** Nothing here keeps it. */
  GAP;

  public static PromiseState of(Keeping keeping) {
    return switch (keeping) {
      case KEPT -> KEPT;
      case AT_RISK -> AT_RISK;
      case BROKEN -> BROKEN;
    };
  }

  public boolean isWorseThan(PromiseState other) {
    return compareTo(other) > 0;
  }
}
