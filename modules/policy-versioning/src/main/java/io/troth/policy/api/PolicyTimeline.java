package io.troth.policy.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published versions of one policy with every difference between an earlier and a later one: an
 * immutable value, safe to keep and to share.
 *
 * @param versions those that stand, ascending by number
 * @param withdrawn those taken back before their date, ascending by number: they bind nobody and
 *     never did, and count only for what was known before
 * @param differences for every pair of an earlier and a later version, withdrawn ones included
 */
public record PolicyTimeline(
    PolicyId policy,
    String slug,
    PolicyKind kind,
    List<PublishedVersion> versions,
    List<Withdrawn> withdrawn,
    Map<Pair, Difference> differences) {

  /** An earlier and a later version's number. */
  public record Pair(int from, int to) {}

  /** A version that was taken back, and when. */
  public record Withdrawn(PublishedVersion version, Instant at) {}

  public PolicyTimeline {
    versions = List.copyOf(versions);
    withdrawn = List.copyOf(withdrawn);
    differences = Map.copyOf(differences);
  }

  /** A line none of whose versions was withdrawn. */
  public PolicyTimeline(
      PolicyId policy,
      String slug,
      PolicyKind kind,
      List<PublishedVersion> versions,
      Map<Pair, Difference> differences) {
    this(policy, slug, kind, versions, List.of(), differences);
  }

  /**
   * The line as it was known at an instant: what was withdrawn later still stands in it. What was
   * published later is in it too; who asks about the past passes over that.
   */
  public PolicyTimeline asKnownAt(Instant instant) {
    if (withdrawn.isEmpty() || withdrawn.stream().noneMatch(each -> each.at().isAfter(instant))) {
      return this;
    }
    var stood = new ArrayList<>(versions);
    withdrawn.stream()
        .filter(each -> each.at().isAfter(instant))
        .map(Withdrawn::version)
        .forEach(stood::add);
    stood.sort(Comparator.comparingInt(PublishedVersion::number));
    var gone = withdrawn.stream().filter(each -> !each.at().isAfter(instant)).toList();
    return new PolicyTimeline(policy, slug, kind, stood, gone, differences);
  }

  /** Every version that was ever published, ascending by number. */
  public List<PublishedVersion> everPublished() {
    if (withdrawn.isEmpty()) {
      return versions;
    }
    return Stream.concat(versions.stream(), withdrawn.stream().map(Withdrawn::version))
        .sorted(Comparator.comparingInt(PublishedVersion::number))
        .toList();
  }

  public boolean isWithdrawn(int number) {
    return !withdrawn.isEmpty()
        && withdrawn.stream().anyMatch(each -> each.version().number() == number);
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

  /** A version that stands. */
  public Optional<PublishedVersion> version(VersionId id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  /** A version that stands. */
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
