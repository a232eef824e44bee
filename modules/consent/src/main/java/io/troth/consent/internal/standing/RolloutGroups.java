package io.troth.consent.internal.standing;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.policy.api.PublishedVersion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** To which groups of a version's rollout a person belongs at an instant. */
public final class RolloutGroups {

  private final Standing standing;
  private final PolicyFacts facts;
  private final Evidence evidence;

  public RolloutGroups(Standing standing, PolicyFacts facts) {
    this.standing = standing;
    this.facts = facts;
    this.evidence = new Evidence(facts, standing.at());
  }

  /** Empty for a person whom the version's rollout does not concern. */
  public Set<Group> of(PublishedVersion version) {
    var groups = EnumSet.noneOf(Group.class);
    if (!concerned(version)) {
      return groups;
    }
    groups.add(Group.CONCERNED);
    notice(version, groups);
    acts(version, groups);
    if (groups.contains(Group.NOTIFIED)
        && !groups.contains(Group.IN_FORCE)
        && !groups.contains(Group.OBJECTED)) {
      groups.add(Group.WAITING);
    }
    return groups;
  }

  /** One bit per group, fixed for good because stored rows carry it. */
  public static int bit(Group group) {
    return switch (group) {
      case CONCERNED -> 1;
      case NOTIFIED -> 1 << 1;
      case WAITING -> 1 << 2;
      case IN_FORCE -> 1 << 3;
      case DEEMED -> 1 << 4;
      case ACCEPTED -> 1 << 5;
      case OBJECTED -> 1 << 6;
      case NEEDS_ACCEPTANCE -> 1 << 7;
      case UNREACHABLE -> 1 << 8;
    };
  }

  public static int bits(Set<Group> groups) {
    return groups.stream().mapToInt(RolloutGroups::bit).sum();
  }

  /**
   * Everybody who was there when it was published or was bound by an earlier one; not whoever came
   * later and began with it.
   */
  private boolean concerned(PublishedVersion version) {
    if (standing.timeline().isWithdrawn(version.number())
        || version.publishedAt().isAfter(standing.at())
        || facts.registeredAt().isAfter(standing.at())) {
      return false;
    }
    var beganEarlier =
        !standing.trail().isEmpty() && standing.trail().get(0).number() < version.number();
    var wasThere =
        !facts.registeredAt().isAfter(version.publishedAt())
            && facts
                .baseline()
                .filter(baseline -> baseline.version() >= version.number())
                .isEmpty();
    return beganEarlier || wasThere || evidence.any(version);
  }

  private void notice(PublishedVersion version, Set<Group> groups) {
    if (noticeOf(version).isPresent()) {
      groups.add(Group.NOTIFIED);
    } else if (evidence.mailFailed(version)) {
      groups.add(Group.UNREACHABLE);
    }
  }

  /** The evidence under the rule of the version that bound the person before this one. */
  Optional<Notice> noticeOf(PublishedVersion version) {
    return standing.trail().stream()
        .map(Binding::version)
        .filter(earlier -> earlier.number() < version.number())
        .reduce((earlier, later) -> later)
        .map(earlier -> Replay.noticeFor(evidence, earlier, version))
        .orElseGet(() -> evidence.byMail(version));
  }

  private void acts(PublishedVersion version, Set<Group> groups) {
    var number = version.number();
    var inForce = standing.boundNumber() >= number;
    if (standing.acceptedAt().containsKey(number)) {
      groups.add(Group.ACCEPTED);
    }
    if (inForce) {
      groups.add(Group.IN_FORCE);
      if (standing.deemedAt().containsKey(number)) {
        groups.add(Group.DEEMED);
      }
      return;
    }
    var coming = standing.coming(number);
    if (coming.filter(Coming::objected).isPresent()) {
      groups.add(Group.OBJECTED);
    }
    if (coming.filter(c -> c.needsAcceptance() && c.acceptedAt().isEmpty()).isPresent()) {
      groups.add(Group.NEEDS_ACCEPTANCE);
    }
  }
}
