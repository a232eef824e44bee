package io.troth.eventbus.internal;

import java.util.function.Supplier;

/** Losing a race for locks is nobody's fault: try again at once. */
final class Contention {

  private static final int TRIES = 5;

  private Contention() {}

  static <T> T retried(Supplier<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        if (tries == TRIES || !Failures.isContention(failure)) {
          throw failure;
        }
      }
    }
  }
}
