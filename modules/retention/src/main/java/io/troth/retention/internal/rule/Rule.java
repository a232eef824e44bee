package io.troth.retention.internal.rule;

import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * One retention commitment of one version, and for whom it counts.
 *
 * @param inForce whether it also counts for whoever no version of the policy binds
 * @param purposes those the version has, cookies' included
 * @param uses those of them for which the version has data of the category used
 * @param fixed where the time counts from a day that is the same for everybody: its beginning in
 *     the tenant's zone
 * @param warning how long before an erasure the law has people told; absent where it does not
 */
public record Rule(
    PolicyId policy,
    String slug,
    int version,
    boolean inForce,
    Retention promise,
    Set<String> purposes,
    Set<String> uses,
    Optional<Instant> fixed,
    Optional<Duration> warning) {

  /** The order in which sweeps go through them. */
  public static final Comparator<Rule> IN_ORDER = Comparator.comparing(Rule::key);

  public Rule {
    purposes = Set.copyOf(purposes);
    uses = Set.copyOf(uses);
  }

  public String category() {
    return promise.category();
  }

  /** Names it among all rules, and stays its name when others come or go. */
  public String key() {
    return "%s %s %09d".formatted(category(), slug, version);
  }

  /** The same promise as if the law had nobody told. */
  public Rule untold() {
    return new Rule(
        policy, slug, version, inForce, promise, purposes, uses, fixed, Optional.empty());
  }

  /** Whether somebody bound by that version, 0 for none, is under it. */
  public boolean governs(int bound) {
    return bound == version || (inForce && bound == 0);
  }
}
