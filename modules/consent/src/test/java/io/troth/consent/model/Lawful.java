package io.troth.consent.model;

import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * Leaves out of a story what the architecture gives no one meaning to.
 *
 * <ul>
 *   <li>An act on a version that binds already, or on one accepted already (an objection between
 *       one's acceptance and the version's date, an acceptance of an older version).
 *   <li>An objection to a version that is objected to already; a withdrawal of none.
 *   <li>A decline of anything but a version that asks for re-consent.
 *   <li>An objection by somebody whom no version binds, or while an acceptance waits for its date.
 *   <li>An acceptance ahead of its date by somebody whose objection to another version stands.
 *   <li>A newcomer's acceptance of a version that a newer one in force has replaced.
 *   <li>A banner seen before the mail failed: whether it stands in afterwards is not said.
 *   <li>Two facts of the same instant.
 * </ul>
 */
final class Lawful {

  private Lawful() {}

  /** The same story without the acts that are not asserted about. */
  static Story of(Story wild) {
    var kept = new Story(wild.versions(), new ArrayList<>());
    for (var fact : wild.facts()) {
      if (meant(kept, fact)) {
        var more = new ArrayList<>(kept.facts());
        more.add(fact);
        kept = new Story(wild.versions(), more);
      }
    }
    return kept;
  }

  private static boolean meant(Story before, Fact fact) {
    if (before.facts().stream().anyMatch(earlier -> earlier.at().equals(fact.at()))) {
      return false;
    }
    if (fact instanceof Fact.BannerSeen seen) {
      return failed(before, seen.version());
    }
    if (fact instanceof Fact.Accepted accepted) {
      return open(before, fact, accepted.version())
          && (bound(before, fact) != Model.NONE || newest(before, accepted))
          && (due(before, accepted) || !standsAny(before));
    }
    if (fact instanceof Fact.Objected objected) {
      return open(before, fact, objected.version())
          && bound(before, fact) != Model.NONE
          && !waiting(before, fact)
          && !stands(before, objected.version());
    }
    if (fact instanceof Fact.ObjectionWithdrawn withdrawn) {
      return open(before, fact, withdrawn.version()) && stands(before, withdrawn.version());
    }
    if (fact instanceof Fact.Declined declined) {
      int bound = bound(before, fact);
      return open(before, fact, declined.version())
          && bound != Model.NONE
          && before.significance(bound, declined.version()) == Weight.RECONSENT;
    }
    return true;
  }

  private static boolean open(Story before, Fact fact, int version) {
    return version > bound(before, fact)
        && IntStream.range(version, before.versions().size())
            .noneMatch(later -> accepted(before, later));
  }

  private static int bound(Story before, Fact fact) {
    return new Model(before, fact.at()).bound().version();
  }

  private static boolean accepted(Story before, int version) {
    return before.all(Fact.Accepted.class).stream().anyMatch(a -> a.version() == version);
  }

  private static boolean waiting(Story before, Fact fact) {
    int bound = bound(before, fact);
    return before.all(Fact.Accepted.class).stream().anyMatch(a -> a.version() > bound);
  }

  private static boolean due(Story before, Fact.Accepted fact) {
    return !before.versions().get(fact.version()).date().isAfter(fact.at());
  }

  private static boolean newest(Story before, Fact.Accepted fact) {
    return IntStream.range(fact.version() + 1, before.versions().size())
        .allMatch(v -> before.versions().get(v).date().isAfter(fact.at()));
  }

  private static boolean failed(Story before, int version) {
    return before.all(Fact.MailRefused.class).stream().anyMatch(f -> f.version() == version)
        || before.all(Fact.MailBounced.class).stream().anyMatch(f -> f.version() == version);
  }

  private static boolean standsAny(Story before) {
    return IntStream.range(0, before.versions().size()).anyMatch(v -> stands(before, v));
  }

  private static boolean stands(Story before, int version) {
    var objections =
        before.facts().stream()
            .filter(f -> f instanceof Fact.Objected o && o.version() == version)
            .count();
    var withdrawals =
        before.facts().stream()
            .filter(f -> f instanceof Fact.ObjectionWithdrawn w && w.version() == version)
            .count();
    return objections > withdrawals;
  }
}
