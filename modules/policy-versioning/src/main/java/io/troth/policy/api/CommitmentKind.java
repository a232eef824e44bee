package io.troth.policy.api;

/** Sorts of commitments, in the order in which the promise board shows them. */
public enum CommitmentKind {
  NOTICE("notice"),
  OBJECTION("objection"),
  SERVICE_GATE("serviceGate"),
  PURPOSE("purpose"),
  CATEGORY("category"),
  RECIPIENT("recipient"),
  DISCLOSURE("disclosure"),
  RETENTION("retention"),
  RIGHT("right"),
  COOKIE("cookie"),
  PROTECTION("protection"),
  CORRELATION("correlation"),
  EMERGENCY_ACCESS("emergencyAccess"),
  CONTACT("contact"),
  REVIEW("review"),
  OWNERSHIP_CHANGE("ownershipChange"),
  PRECEDENCE("precedence");

  private final String word;

  CommitmentKind(String word) {
    this.word = word;
  }

  /** First part of a key, for example {@code retention}. */
  public String word() {
    return word;
  }
}
