package io.troth.consent.internal.rest;

import io.troth.consent.api.RolloutProgress;
import io.troth.consent.api.RolloutProgress.Group;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A rollout as JSON. */
record RolloutAnswer(
    UUID version,
    UUID policy,
    int number,
    Instant publishedAt,
    Instant effectiveAt,
    Optional<Instant> withdrawnAt,
    Map<Group, Long> counts,
    List<PointAnswer> history) {

  /** Counts at an instant. */
  record PointAnswer(Instant at, Map<Group, Long> counts) {}

  static RolloutAnswer of(RolloutProgress progress) {
    return new RolloutAnswer(
        progress.version().value(),
        progress.policy().value(),
        progress.number(),
        progress.publishedAt(),
        progress.effectiveAt(),
        progress.withdrawnAt(),
        progress.counts(),
        progress.history().stream()
            .map(point -> new PointAnswer(point.at(), point.counts()))
            .toList());
  }
}
