package io.troth.policy.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Publishing at a set instant. The gate is asked twice: when it is set, and when it comes. */
public interface Schedules {

  /** A plan for later than that is more likely a slip. */
  Duration FARTHEST = Duration.ofDays(366);

  /**
   * Has the draft published at an instant, instead of whatever was planned before.
   *
   * @throws io.troth.kernel.Problem invalid-input for an instant that has passed or is too far
   *     away; else whatever {@link Publications#publish} would say if that instant were now
   */
  Scheduled schedule(PublishCommand command, Instant at);

  /**
   * Cancels what is planned.
   *
   * @throws io.troth.kernel.Problem not-found when nothing waits
   */
  Scheduled cancel(VersionId draft);

  /** The newest plan, whatever became of it. */
  Optional<Scheduled> find(VersionId version);
}
