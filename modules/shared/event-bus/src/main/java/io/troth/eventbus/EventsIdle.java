package io.troth.eventbus;

import java.time.Duration;

/** For tests: waits until facts have taken their effect, instead of sleeping. */
public interface EventsIdle {

  /**
   * Delivers what is due on the calling thread, beside the relay's own, until nothing is due and
   * nothing is under way in any tenant. What waits for its next attempt, is parked or is held back
   * by such a fact is not due.
   *
   * @throws IllegalStateException when something is still due after the time given, or when called
   *     inside a transaction, whose own facts could never be seen
   */
  void await(Duration atMost);

  /** Waits up to 30 seconds. */
  default void await() {
    await(Duration.ofSeconds(30));
  }
}
