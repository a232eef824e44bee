package io.troth.kernel.promise;

/** Whether a promise is being kept, from best to worst. */
public enum Keeping {
  KEPT,
  /** Still kept, or not yet due, and something a person can do stands between it and a breach. */
  AT_RISK,
  BROKEN;

  /** The worse of the two. */
  public Keeping and(Keeping other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
