package io.troth.consent.api;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a version's rollout stands.
 *
 * @param withdrawnAt empty unless it was withdrawn; counts and history end there
 * @param counts how many people are in each group now; groups overlap (see {@link Group})
 * @param history the counts over time, at most 120 points, computed from stored facts
 */
public record RolloutProgress(
    VersionId version,
    PolicyId policy,
    int number,
    Instant publishedAt,
    Instant effectiveAt,
    Optional<Instant> withdrawnAt,
    Map<Group, Long> counts,
    List<Point> history) {

  public RolloutProgress {
    counts = Map.copyOf(counts);
    history = List.copyOf(history);
  }

  /** Counts at an instant. */
  public record Point(Instant at, Map<Group, Long> counts) {
    public Point {
      counts = Map.copyOf(counts);
    }
  }

  /** People whom the rollout concerns, by what holds for them now. */
  public enum Group {
    /** Everybody the version is announced to. */
    CONCERNED,
    /** Evidence of notice exists. */
    NOTIFIED,
    /** Notified, not yet bound, no objection: their period runs or their acceptance is awaited. */
    WAITING,
    /** Bound by this version or a later one. */
    IN_FORCE,
    /** In force by deemed acceptance. */
    DEEMED,
    /** Accepted affirmatively. */
    ACCEPTED,
    /** An objection stands. */
    OBJECTED,
    /** Must accept and have not. */
    NEEDS_ACCEPTANCE,
    /** No mail could be delivered and no banner stands in. */
    UNREACHABLE
  }
}
