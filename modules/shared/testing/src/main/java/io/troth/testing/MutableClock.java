package io.troth.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of test applications: real time until told otherwise. Replaces every other clock bean;
 * tests of the demo clock itself leave it out by {@code quarkus.arc.exclude-types}.
 */
@Singleton
@Alternative
@Priority(1)
public final class MutableClock implements InstantSource {

  private volatile InstantSource source = InstantSource.system();

  @Override
  public Instant instant() {
    return source.instant();
  }

  /** Stops the clock at this instant. */
  public synchronized void stopAt(Instant instant) {
    source = InstantSource.fixed(instant);
  }

  /** Moves the clock on; a stopped clock stays stopped. */
  public synchronized void advance(Duration duration) {
    source =
        isStopped()
            ? InstantSource.fixed(source.instant().plus(duration))
            : InstantSource.offset(source, duration);
  }

  private boolean isStopped() {
    return source.equals(InstantSource.fixed(source.instant()));
  }

  /** Back to real time. */
  public synchronized void reset() {
    source = InstantSource.system();
  }
}
