package io.troth.retention.internal.vault;

import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.Shelves;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.retention.internal.vault.HolderStatements.Wanted;
import io.troth.retention.internal.vault.VaultPlan.Part;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Goes through the holders of identifying values that a promise may come to the end of. */
@Singleton
class VaultWalk {

  static final UUID FIRST = new UUID(0, 0);

  private static final int AT_ONCE = 1_000;

  private final HolderStatements holders;
  private final Shelves shelves;

  VaultWalk(HolderStatements holders, Shelves shelves) {
    this.holders = holders;
    this.shelves = shelves;
  }

  /** A holder and what becomes of their values, by category. */
  record Seen(Holder holder, List<Part> parts) {
    Seen {
      parts = List.copyOf(parts);
    }
  }

  /** Empty at the end, and where no promise is about identifying values. */
  List<Seen> next(List<Rule> rules, Stronger stronger, Instant now, UUID after, int limit) {
    var plan = new VaultPlan(rules, shelves.now(), stronger, now);
    return next(plan, now, after, Math.min(limit, AT_ONCE));
  }

  /** The same promises as if the law had nobody told. */
  VaultPlan untold(List<Rule> rules, Stronger stronger, Instant now) {
    return new VaultPlan(rules.stream().map(Rule::untold).toList(), shelves.now(), stronger, now);
  }

  /** All of them, a stretch at a time. */
  void each(List<Rule> rules, Stronger stronger, Instant now, Consumer<Seen> taker) {
    var plan = new VaultPlan(rules, shelves.now(), stronger, now);
    var after = Optional.of(FIRST);
    while (after.isPresent()) {
      var seen = next(plan, now, after.get(), AT_ONCE);
      seen.forEach(taker);
      after =
          seen.size() < AT_ONCE
              ? Optional.empty()
              : Optional.of(seen.get(seen.size() - 1).holder().ref().value());
    }
  }

  /** Where every promise waits for the end of the relationship, only those who left are read. */
  private List<Seen> next(VaultPlan plan, Instant now, UUID after, int limit) {
    var erasing = plan.erasing();
    if (erasing.isEmpty()) {
      return List.of();
    }
    boolean left =
        erasing.stream()
            .allMatch(rule -> rule.promise().trigger() == RetentionTrigger.RELATIONSHIP_ENDED);
    var wanted = new Wanted(plan.types(), left, plan.counts(RetentionTrigger.LAST_ACTIVITY));
    return holders.next(wanted, now, after, limit).stream()
        .map(holder -> new Seen(holder, plan.parts(holder)))
        .toList();
  }
}
