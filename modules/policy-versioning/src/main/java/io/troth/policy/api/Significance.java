package io.troth.policy.api;

/** How much a change matters to the people it concerns; ordered. */
public enum Significance {
  /** Wording only: nothing anybody agreed to is touched. */
  EDITORIAL,
  /** Must be noticed; silence followed by use may count as acceptance of the version. */
  NOTICE,
  /** Must be accepted affirmatively; silence changes nothing. */
  RECONSENT;

  public boolean isBelow(Significance other) {
    return compareTo(other) < 0;
  }

  public Significance max(Significance other) {
    return isBelow(other) ? other : this;
  }
}
