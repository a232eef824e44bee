package io.troth.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of test applications: real time until told otherwise. Replaces every other clock bean;
 * tests of the demo clock itself leave it out by {@code quarkus.arc.exclude-types}.
 */
@Singleton
@Alternative
@Priority(1)
public final class MutableClock implements InstantSource {

  private final AtomicReference<InstantSource> source =
      new AtomicReference<>(InstantSource.system());

  @Override
  public Instant instant() {
    return source.get().instant();
  }

  /** Stops the clock at this instant. */
  public void stopAt(Instant instant) {
    source.set(InstantSource.fixed(instant));
  }

  /** Moves the clock on; a stopped clock stays stopped. */
  public void advance(Duration duration) {
    source.updateAndGet(
        before -> {
          var moved = before.instant().plus(duration);
          return isStopped(before)
              ? InstantSource.fixed(moved)
              : InstantSource.offset(before, duration);
        });
  }

  private static boolean isStopped(InstantSource clock) {
    return clock.equals(InstantSource.fixed(clock.instant()));
  }

  /** Back to real time. */
  public void reset() {
    source.set(InstantSource.system());
  }
}
