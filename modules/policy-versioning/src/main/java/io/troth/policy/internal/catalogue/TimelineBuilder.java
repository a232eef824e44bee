package io.troth.policy.internal.catalogue;

import io.troth.policy.api.Change;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Difference;
import io.troth.policy.api.Handling;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PolicyTimeline.Pair;
import io.troth.policy.api.PolicyTimeline.Withdrawn;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.change.AttestedWording;
import io.troth.policy.internal.change.Comparison;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Works out every difference between the published versions of a policy. A pure function. */
final class TimelineBuilder {

  private final List<Entry> entries;
  private final Map<Pair, List<Change>> changes = new HashMap<>();

  private TimelineBuilder(List<Entry> entries) {
    this.entries = entries;
    for (int to = 1; to < entries.size(); to++) {
      for (int from = 0; from < to; from++) {
        changes.put(
            pair(from, to),
            Comparison.changes(
                entries.get(from).reading(entries.get(to).version().publishedAt()),
                entries.get(to).document()));
      }
    }
  }

  /**
   * A published version with what it says. Differences are of what the earlier one said when the
   * later one was published, and of what that one said then: a correction of either never changes
   * them.
   *
   * @param document what was published as the version
   * @param revised later wordings of it, ascending
   * @param floor the least significance that could be declared when it was published
   * @param wordingAttested whether two people said that its changed wording is editorial
   * @param withdrawnAt empty while it stands
   */
  record Entry(
      PublishedVersion version,
      PolicyDocument document,
      List<Revised> revised,
      Significance floor,
      boolean wordingAttested,
      Optional<Instant> withdrawnAt) {

    /** A version that was never corrected. */
    Entry(
        PublishedVersion version,
        PolicyDocument document,
        Significance floor,
        boolean wordingAttested,
        Optional<Instant> withdrawnAt) {
      this(version, document, List.of(), floor, wordingAttested, withdrawnAt);
    }

    /** How it read at an instant. */
    PolicyDocument reading(Instant at) {
      return revised.stream()
          .filter(wording -> !wording.at().isAfter(at))
          .reduce((earlier, later) -> later)
          .map(Revised::document)
          .orElse(document);
    }

    /** Whether a person declared more than the changes needed. */
    boolean isRaised() {
      return floor.isBelow(version.declared());
    }

    Entry withdrawn(Instant at) {
      return new Entry(version, document, revised, floor, wordingAttested, Optional.of(at));
    }

    Optional<Withdrawn> withdrawn() {
      return withdrawnAt.map(at -> new Withdrawn(version, at));
    }

    /** Whether it was on the line when a later one was published. */
    boolean stoodWhen(Entry later) {
      return withdrawnAt.filter(at -> !at.isAfter(later.version().publishedAt())).isEmpty();
    }
  }

  /** A corrected wording and since when it is the one. */
  record Revised(Instant at, PolicyDocument document) {}

  /**
   * @param entries ascending by number
   */
  static PolicyTimeline build(PolicyId policy, String slug, PolicyKind kind, List<Entry> entries) {
    return new PolicyTimeline(
        policy,
        slug,
        kind,
        entries.stream()
            .filter(entry -> entry.withdrawnAt().isEmpty())
            .map(Entry::version)
            .toList(),
        entries.stream().flatMap(entry -> entry.withdrawn().stream()).toList(),
        new TimelineBuilder(entries).differences());
  }

  private Map<Pair, Difference> differences() {
    var differences = new HashMap<Pair, Difference>();
    for (int to = 1; to < entries.size(); to++) {
      for (int from = 0; from < to; from++) {
        differences.put(pair(from, to), difference(from, to));
      }
    }
    return differences;
  }

  private Difference difference(int from, int to) {
    var found = between(from, to);
    var purposes = new HashSet<String>();
    found.forEach(change -> purposes.addAll(change.purposes()));
    purposes.addAll(CookiePurposes.changed(handling(from), handling(to)));
    return new Difference(significance(from, to), keys(found), purposes);
  }

  private Handling handling(int index) {
    return entries.get(index).version().commitments().handling();
  }

  /**
   * The computed significance; or what a person raised a version on the way to, as long as anything
   * that version changed is still part of the difference.
   */
  private Significance significance(int from, int to) {
    var significance =
        Comparison.significance(
            between(from, to).stream().filter(change -> !isAttested(change, from, to)).toList());
    for (int step = from + 1; step <= to; step++) {
      if (counts(step, to)
          && entries.get(step).isRaised()
          && (step == to || isStillThere(step, from, to))) {
        significance = significance.max(entries.get(step).version().declared());
      }
    }
    return significance;
  }

  /** Whether two people answered for the wording at every step that changed this clause. */
  private boolean isAttested(Change change, int from, int to) {
    var steps =
        IntStream.rangeClosed(from + 1, to)
            .filter(step -> counts(step, to))
            .filter(step -> keys(between(before(step), step)).contains(change.key()))
            .mapToObj(entries::get)
            .toList();
    return AttestedWording.isWording(change)
        && !steps.isEmpty()
        && steps.stream().allMatch(Entry::wordingAttested);
  }

  private boolean counts(int step, int to) {
    return step == to || entries.get(step).stoodWhen(entries.get(to));
  }

  private boolean isStillThere(int step, int from, int to) {
    var keys = keys(between(from, to));
    return keys(between(before(step), step)).stream().anyMatch(keys::contains);
  }

  /** The version that stood before this one when it was published. */
  private int before(int step) {
    var before = step - 1;
    while (before > 0 && !entries.get(before).stoodWhen(entries.get(step))) {
      before--;
    }
    return before;
  }

  private List<Change> between(int from, int to) {
    return changes.getOrDefault(pair(from, to), List.of());
  }

  private Pair pair(int from, int to) {
    return new Pair(entries.get(from).version().number(), entries.get(to).version().number());
  }

  private static Set<String> keys(List<Change> changes) {
    return changes.stream().map(Change::key).collect(Collectors.toSet());
  }
}
