package io.troth.subject.api;

/** How a request to see who somebody is stands. Derived from what was done and the time. */
public enum AccessState {
  /** Nobody has answered yet. */
  WAITING,
  /** Nobody answered in time. */
  LAPSED,
  REFUSED,
  /** What was granted can be seen now. */
  LIVE,
  /** The time that was granted is over. */
  ENDED,
  /** Taken back before its end. */
  REVOKED
}
