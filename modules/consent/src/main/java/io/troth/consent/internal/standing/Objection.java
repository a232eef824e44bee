package io.troth.consent.internal.standing;

import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PolicyTimeline.Pair;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An objection that has not been taken back.
 *
 * @param version number of the version objected to
 * @param from number of the version it was compared with
 * @param contested keys of the changes between the two
 * @param purposes ids of the purposes those changes touch
 */
public record Objection(int version, int from, Set<String> contested, Set<String> purposes) {

  static Objection against(PolicyTimeline timeline, int version, int from) {
    var difference = timeline.differences().get(new Pair(from, version));
    return difference == null
        ? new Objection(version, from, Set.of(), Set.of())
        : new Objection(version, from, difference.changeKeys(), difference.purposes());
  }

  /**
   * Whether it stands in the way of a version: of the one objected to, and of any other that would
   * bring a contested change to somebody bound by {@code bound}.
   */
  boolean contests(PolicyTimeline timeline, int bound, int other) {
    return other == version || sharesChange(timeline, bound, other);
  }

  /**
   * What is left of it once a version was accepted: the contested changes that version does not
   * have. Accepting a version before the one objected to answers nothing.
   */
  Optional<Objection> afterAccepting(PolicyTimeline timeline, int accepted) {
    var difference = timeline.differences().get(new Pair(from, accepted));
    if (accepted == version) {
      return Optional.empty();
    }
    if (accepted < version || difference == null || contested.isEmpty()) {
      return Optional.of(this);
    }
    var left = new HashSet<>(contested);
    left.removeAll(difference.changeKeys());
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Objection(version, from, Set.copyOf(left), purposes));
  }

  private boolean sharesChange(PolicyTimeline timeline, int bound, int other) {
    var difference = timeline.differences().get(new Pair(bound, other));
    return difference != null && !Collections.disjoint(contested, difference.changeKeys());
  }
}
