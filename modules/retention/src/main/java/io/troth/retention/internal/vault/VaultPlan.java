package io.troth.retention.internal.vault;

import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.retention.internal.rule.RetentionPlan;
import io.troth.retention.internal.rule.RetentionPlan.Fate;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.subject.api.AttributeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * When which identifying values go, and why: a pure function of what is known of their holder, the
 * rules and the clock. Values of a category are treated as one record of it, {@link RetentionPlan}
 * says of what age; a type that several categories have stays as long as one of them.
 */
final class VaultPlan {

  private final List<Rule> rules;
  private final Map<String, Set<AttributeType>> shelves;
  private final Stronger stronger;
  private final Instant now;

  VaultPlan(
      List<Rule> rules, Map<String, Set<AttributeType>> shelves, Stronger stronger, Instant now) {
    this.rules = rules.stream().filter(rule -> shelves.containsKey(rule.category())).toList();
    this.shelves = Map.copyOf(shelves);
    this.stronger = stronger;
    this.now = now;
  }

  /** Rules that come to the end of values some time. */
  List<Rule> erasing() {
    return rules.stream()
        .filter(rule -> rule.promise().action() != RetentionAction.RESTRICT)
        .toList();
  }

  /** Whether any promise or keep-period counts from that. */
  boolean counts(RetentionTrigger trigger) {
    return rules.stream().anyMatch(rule -> rule.promise().trigger() == trigger)
        || stronger.keeps().values().stream().anyMatch(keep -> keep.countsFrom() == trigger);
  }

  /** Every type that any category has. */
  Set<AttributeType> types() {
    var all = EnumSet.noneOf(AttributeType.class);
    shelves.values().forEach(all::addAll);
    return all;
  }

  /**
   * What becomes of one holder's values of a category.
   *
   * @param types those there are
   * @param since the oldest of them
   * @param fate absent while no promise says when their time is over
   * @param stays whether they stay as long as there is no fate: something is promised, or keeps
   *     them
   */
  record Part(
      String category,
      Set<AttributeType> types,
      Instant since,
      Optional<Fate> fate,
      boolean stays) {

    Part {
      types = Set.copyOf(types);
    }

    /** Whether this category keeps its types no longer. */
    boolean lets(Instant at) {
      return fate.map(one -> one.due(at) && one.deed() != RetentionAction.RESTRICT).orElse(!stays);
    }

    /** Whether its time is over and the promise is to let its values go. */
    boolean over(Instant at) {
      return fate.filter(one -> one.due(at))
          .filter(one -> one.why().promise().action() != RetentionAction.RESTRICT)
          .isPresent();
    }
  }

  List<Part> parts(Holder holder) {
    return new TreeMap<>(shelves)
        .entrySet().stream()
            .flatMap(one -> part(holder, one.getKey(), one.getValue()).stream())
            .toList();
  }

  private Optional<Part> part(Holder holder, String category, Set<AttributeType> shelf) {
    return holder
        .since(shelf)
        .map(
            since -> {
              boolean held = held(holder, category);
              var governing =
                  rules.stream()
                      .filter(rule -> rule.category().equals(category))
                      .filter(rule -> rule.governs(holder.bound(rule.policy())))
                      .toList();
              var keeper =
                  RetentionPlan.keeper(
                      holder.facts(category, since, held, Optional.empty()),
                      stronger.keep(category),
                      now);
              return new Part(
                  category,
                  present(holder, shelf),
                  since,
                  fate(holder, category, since, held, governing),
                  !governing.isEmpty() || keeper.isPresent());
            });
  }

  private Optional<Fate> fate(
      Holder holder, String category, Instant since, boolean held, List<Rule> governing) {
    return governing.stream()
        .flatMap(
            rule ->
                RetentionPlan.of(
                    holder.facts(category, since, held, Optional.of(rule)),
                    List.of(rule),
                    stronger.keep(category),
                    now)
                    .stream())
        .min(
            Comparator.comparing(Fate::at)
                .thenComparing(Fate::deed)
                .thenComparing(fate -> fate.why().key()));
  }

  private static Set<AttributeType> present(Holder holder, Set<AttributeType> shelf) {
    var present = EnumSet.copyOf(shelf);
    present.retainAll(holder.values().keySet());
    return present;
  }

  private boolean held(Holder holder, String category) {
    return stronger.holds().coversEverybody(category)
        || stronger.holds().naming(category).stream().anyMatch(holder.holds()::contains);
  }

  /** The types of a part that go at an instant: no category of their holder has them stay. */
  static Set<AttributeType> going(Part part, List<Part> all, Instant at) {
    var going = EnumSet.noneOf(AttributeType.class);
    if (part.over(at)) {
      part.types().stream().filter(type -> !isKept(type, all, at)).forEach(going::add);
    }
    return going;
  }

  private static boolean isKept(AttributeType type, List<Part> all, Instant at) {
    return all.stream()
        .filter(part -> part.types().contains(type))
        .anyMatch(part -> !part.lets(at));
  }
}
