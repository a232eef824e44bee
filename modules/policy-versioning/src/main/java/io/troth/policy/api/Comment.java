package io.troth.policy.api;

import io.troth.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a colleague says about a clause of a draft.
 *
 * @param clause id of the clause; it may have gone from the draft since
 * @param resolved empty while it is open
 */
public record Comment(
    UUID id,
    VersionId draft,
    String clause,
    String words,
    Actor by,
    Instant at,
    Optional<Resolution> resolved) {

  /** Who said that it is dealt with, and when. */
  public record Resolution(Actor by, Instant at) {}
}
