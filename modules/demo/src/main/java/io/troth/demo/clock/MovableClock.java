package io.troth.demo.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.troth.web.page.MovableTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The platform's clock. Outside demo mode it is the system's; in demo mode it runs ahead by an
 * offset kept in the database, which every replica reads once a second, so that all agree.
 */
@ApplicationScoped
public class MovableClock implements InstantSource, MovableTime {

  /** The furthest one step may go, so that a slip of the finger does not end every deadline. */
  public static final Duration LONGEST_STEP = Duration.ofDays(31);

  private final InstantSource system = Clock.systemUTC();
  private final ClockStatements statements;
  private final boolean demo;
  private volatile Duration ahead = Duration.ZERO;

  MovableClock(
      ClockStatements statements,
      @ConfigProperty(name = "troth.demo", defaultValue = "false") boolean demo) {
    this.statements = statements;
    this.demo = demo;
  }

  void readBeforeAnybodyElse(@Observes @Priority(1) StartupEvent event) {
    follow();
  }

  @Scheduled(every = "1s", delayed = "1s")
  void follow() {
    if (demo) {
      ahead = statements.ahead();
    }
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead);
  }

  @Override
  public boolean movable() {
    return demo;
  }

  @Override
  public Duration ahead() {
    return ahead;
  }

  /**
   * Lets time pass. Time never goes back: what has happened has happened.
   *
   * @throws IllegalStateException outside demo mode
   * @throws IllegalArgumentException unless the step is positive and at most {@link #LONGEST_STEP}
   */
  public void advance(Duration step) {
    if (!demo) {
      throw new IllegalStateException("the clock moves by itself outside demo mode");
    }
    if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
      throw new IllegalArgumentException("a step is more than nothing and at most 31 days");
    }
    ahead = statements.advance(step);
  }
}
