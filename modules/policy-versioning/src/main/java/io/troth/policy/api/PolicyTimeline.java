package io.troth.policy.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published versions of one policy with every difference between an earlier and a later one: an
 * immutable value, safe to keep and to share.
 *
 * @param versions ascending by number
 * @param differences for every pair of an earlier and a later version
 */
public record PolicyTimeline(
    PolicyId policy,
    String slug,
    PolicyKind kind,
    List<PublishedVersion> versions,
    Map<Pair, Difference> differences) {

  /** An earlier and a later version's number. */
  public record Pair(int from, int to) {}

  public PolicyTimeline {
    versions = List.copyOf(versions);
    differences = Map.copyOf(differences);
  }

  /**
   * @throws IllegalArgumentException unless both are published and {@code from < to}
   */
  public Difference between(int from, int to) {
    var difference = differences.get(new Pair(from, to));
    if (difference == null) {
      throw new IllegalArgumentException("no difference from " + from + " to " + to);
    }
    return difference;
  }

  public Optional<PublishedVersion> version(VersionId id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  public Optional<PublishedVersion> number(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** The newest version whose date has come: the one a newcomer is asked to accept. */
  public Optional<PublishedVersion> inForce(Instant now) {
    return versions.stream()
        .filter(version -> !version.effectiveAt().isAfter(now))
        .reduce((earlier, later) -> later);
  }
}
