package io.troth.retention.internal.vault;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.retention.internal.rule.RetentionPlan.Fate;
import io.troth.retention.internal.rule.RetentionPlan.Keeper;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.retention.internal.vault.VaultPlan.Part;
import io.troth.retention.internal.vault.VaultWalk.Seen;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts whose identifying values are over their time, by the rules' keys. */
@Singleton
public class VaultTallies {

  private static final int SAMPLES = 3;

  private final VaultWalk walk;

  VaultTallies(VaultWalk walk) {
    this.walk = walk;
  }

  /**
   * What a rule would do with identifying values.
   *
   * @param people whose time is over
   * @param held of these, kept by a legal hold
   * @param kept of these, kept by the law and by no hold
   * @param oldest when the oldest of their values was first seen; absent where there are none
   * @param samples three of them at most
   */
  public record Tally(
      long people, long held, long kept, Optional<Instant> oldest, List<SubjectRef> samples) {

    public static final Tally NONE = new Tally(0, 0, 0, Optional.empty(), List.of());

    public Tally {
      samples = List.copyOf(samples);
    }

    private Tally and(SubjectRef who, Instant since, Optional<Keeper> keeper) {
      var some = new ArrayList<>(samples);
      if (some.size() < SAMPLES) {
        some.add(who);
      }
      return new Tally(
          people + 1,
          held + (keeper.filter(Keeper.HOLD::equals).isPresent() ? 1 : 0),
          kept + (keeper.filter(Keeper.LAW::equals).isPresent() ? 1 : 0),
          oldest.filter(since::isAfter).or(() -> Optional.of(since)),
          some);
    }
  }

  /** As {@link VaultSweep} would do it; rules with nothing to do are not there. */
  public Map<String, Tally> due(List<Rule> rules, Stronger stronger, Instant now) {
    var found = new HashMap<String, Tally>();
    walk.each(
        rules,
        stronger,
        now,
        seen -> {
          for (var part : seen.parts()) {
            due(part, seen, now)
                .ifPresent(
                    fate -> {
                      var key = fate.why().key();
                      var sum = found.getOrDefault(key, Tally.NONE);
                      found.put(key, sum.and(seen.holder().ref(), part.since(), fate.keptBy()));
                    });
          }
        });
    return Map.copyOf(found);
  }

  /** What only another category's promise keeps is not over. */
  private static Optional<Fate> due(Part part, Seen seen, Instant now) {
    return part.over(now) && (isKept(part) || goes(part, seen, now))
        ? part.fate()
        : Optional.empty();
  }

  private static boolean isKept(Part part) {
    return part.fate().flatMap(Fate::keptBy).isPresent();
  }

  private static boolean goes(Part part, Seen seen, Instant at) {
    return !VaultPlan.going(part, seen.parts(), at).isEmpty();
  }

  /**
   * How a promise is kept of identifying values.
   *
   * @param late people whose time was over at the first instant and that nothing keeps
   * @param overdue the same at the second, earlier instant
   * @param stay people whose time is over and that a hold or the law keeps
   * @param oldest when the oldest value of the late was first seen
   */
  public record Health(long late, long overdue, long stay, Optional<Instant> oldest) {

    public static final Health GOOD = new Health(0, 0, 0, Optional.empty());

    private Health and(Health other) {
      return new Health(
          late + other.late,
          overdue + other.overdue,
          stay + other.stay,
          oldest.filter(at -> other.oldest.filter(at::isAfter).isEmpty()).or(() -> other.oldest));
    }
  }

  /** Whoever has to be told before may be so much later. */
  public Map<String, Health> health(
      List<Rule> rules, Stronger stronger, Instant now, Instant late, Instant overdue) {
    var warnings = new HashMap<String, Duration>();
    rules.forEach(rule -> rule.warning().ifPresent(ahead -> warnings.put(rule.key(), ahead)));
    var found = new HashMap<String, Health>();
    walk.each(
        rules.stream().map(Rule::untold).toList(),
        stronger,
        now,
        seen -> {
          for (var part : seen.parts()) {
            part.fate()
                .filter(fate -> fate.why().promise().action() != RetentionAction.RESTRICT)
                .ifPresent(
                    fate -> {
                      var key = fate.why().key();
                      var ahead = warnings.getOrDefault(key, Duration.ZERO);
                      boolean isLate = goes(part, seen, late.minus(ahead));
                      found.merge(
                          key,
                          new Health(
                              isLate ? 1 : 0,
                              goes(part, seen, overdue.minus(ahead)) ? 1 : 0,
                              part.over(now) && isKept(part) ? 1 : 0,
                              Optional.of(part.since()).filter(since -> isLate)),
                          Health::and);
                    });
          }
        });
    return Map.copyOf(found);
  }
}
