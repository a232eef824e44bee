package io.troth.policy.api;

import io.troth.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A draft that is, or was, to be published at an instant.
 *
 * @param revision of the draft that was reviewed; another one is not published
 * @param by who asked for it: an approval of theirs does not count
 * @param failure why it was not published, in whole sentences; empty unless it failed
 */
public record Scheduled(
    VersionId version,
    long revision,
    Instant publishAt,
    LocalDate effectiveOn,
    Significance significance,
    Actor by,
    PlanState state,
    String failure) {

  /** Where it stands. */
  public enum PlanState {
    /** Its instant has not come. Becomes any of the others. */
    WAITING,
    /** It was published. */
    DONE,
    /** The gate was shut when the instant came: nothing was published. May be scheduled anew. */
    FAILED,
    /** Somebody thought better of it. May be scheduled anew. */
    CANCELLED
  }
}
