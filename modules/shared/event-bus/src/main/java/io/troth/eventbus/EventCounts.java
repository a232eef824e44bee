package io.troth.eventbus;

/** What this replica's relay has done since it started. */
public interface EventCounts {

  /** Facts handled by a listener. */
  long delivered();

  /** Attempts that failed, those that led to parking included. */
  long failed();

  /** Facts parked: each one wants a person's attention. */
  long parked();
}
