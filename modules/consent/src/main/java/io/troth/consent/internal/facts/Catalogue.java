package io.troth.consent.internal.facts;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds published versions of the tenant with the line they stand in. */
@Singleton
public class Catalogue {

  private final Timelines timelines;

  Catalogue(Timelines timelines) {
    this.timelines = timelines;
  }

  /** A version in its line. */
  public record Entry(PolicyTimeline timeline, PublishedVersion version) {}

  public Optional<Entry> find(VersionId id) {
    return everPublished(id).filter(entry -> entry.timeline().version(id).isPresent());
  }

  private Optional<Entry> everPublished(VersionId id) {
    return timelines.all().stream()
        .flatMap(
            timeline ->
                timeline.everPublished().stream()
                    .filter(version -> version.id().equals(id))
                    .map(version -> new Entry(timeline, version)))
        .findFirst();
  }

  /**
   * Finds a version that a caller names.
   *
   * @throws Problem not-found when no such version is published
   */
  public Entry require(VersionId id) {
    return find(id)
        .orElseThrow(
            () -> Problem.of(CommonProblem.NOT_FOUND, "There is no such published version."));
  }

  /**
   * Finds a version whose course somebody looks back on; it may have been withdrawn.
   *
   * @throws Problem not-found when no such version was ever published
   */
  public Entry recall(VersionId id) {
    return everPublished(id)
        .orElseThrow(
            () -> Problem.of(CommonProblem.NOT_FOUND, "There is no such published version."));
  }

  /**
   * For listeners, whose fact may be quicker than this replica's memory of publications, or later
   * than a withdrawal.
   *
   * @throws IllegalStateException so that the fact is delivered again
   */
  public Entry expect(VersionId id) {
    return everPublished(id)
        .orElseThrow(() -> new IllegalStateException("version " + id + " is not in memory yet"));
  }
}
