package io.troth.retention.internal.rule;

import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.retention.internal.rule.RecordFacts.How;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens to one record, when and why: a pure function of facts, rules and the clock.
 *
 * <p>Of all promises that govern a record the one that ends first counts, of those that end
 * together the most thorough. What a hold or the law keeps when its time is over is restricted
 * instead.
 */
public final class RetentionPlan {

  private RetentionPlan() {}

  /**
   * The fate of a record.
   *
   * @param deed what happens; RESTRICT in place of the promised action while something keeps it
   * @param at when its time is over
   * @param why the promise that says so
   * @param keptBy what keeps it; empty where nothing does
   * @param keptUntil when the law's time is over; empty for holds, which end by nobody's clock
   */
  public record Fate(
      RetentionAction deed,
      Instant at,
      Rule why,
      Optional<Keeper> keptBy,
      Optional<Instant> keptUntil) {

    public boolean due(Instant now) {
      return !at.isAfter(now);
    }
  }

  /** What is stronger than a promise to delete. */
  public enum Keeper {
    HOLD,
    LAW
  }

  /** A rule and when it is over for this record. */
  private record Ending(Rule rule, Instant at) {}

  /** Empty while no promise says when its time is over. */
  public static Optional<Fate> of(
      RecordFacts facts, List<Rule> rules, Optional<Keep> keep, Instant now) {
    return rules.stream()
        .filter(rule -> rule.category().equals(facts.category()))
        .filter(rule -> rule.governs(bound(facts, rule)))
        .flatMap(rule -> end(facts, rule, now).map(at -> new Ending(rule, at)).stream())
        .min(
            Comparator.comparing(Ending::at)
                .thenComparing(ending -> ending.rule().promise().action())
                .thenComparing(ending -> ending.rule().key()))
        .map(ending -> fate(facts, ending, keep, now));
  }

  /** What keeps data at an instant whatever is promised; empty where nothing does. */
  public static Optional<Keeper> keeper(RecordFacts facts, Optional<Keep> keep, Instant at) {
    if (facts.held()) {
      return Optional.of(Keeper.HOLD);
    }
    return keep.map(period -> keptUntil(facts, period))
        .filter(until -> until.isAfter(at))
        .map(until -> Keeper.LAW);
  }

  private static Fate fate(RecordFacts facts, Ending ending, Optional<Keep> keep, Instant now) {
    var decisive = ending.at().isAfter(now) ? ending.at() : now;
    var keptUntil = keep.map(period -> keptUntil(facts, period));
    boolean byLaw = keptUntil.filter(until -> until.isAfter(decisive)).isPresent();
    boolean kept = facts.held() || byLaw;
    return new Fate(
        kept ? RetentionAction.RESTRICT : ending.rule().promise().action(),
        ending.at(),
        ending.rule(),
        facts.held()
            ? Optional.of(Keeper.HOLD)
            : byLaw ? Optional.of(Keeper.LAW) : Optional.empty(),
        byLaw && !facts.held()
            ? keptUntil.filter(until -> until.isBefore(Instant.MAX))
            : Optional.empty());
  }

  private static Instant keptUntil(RecordFacts facts, Keep keep) {
    return start(facts, keep.countsFrom(), Optional.empty()).map(keep::end).orElse(Instant.MAX);
  }

  private static int bound(RecordFacts facts, Rule rule) {
    var bound = facts.bound().get(rule.policy());
    return bound == null ? 0 : bound.version();
  }

  private static Optional<Instant> end(RecordFacts facts, Rule rule, Instant now) {
    return start(facts, rule.promise().trigger(), Optional.of(rule))
        .map(
            start -> {
              var end = Ends.end(start, rule.promise().keep());
              return rule.warning()
                  .map(ahead -> later(end, told(facts, start, now).plus(ahead)))
                  .orElse(end);
            });
  }

  /** A warning that was followed by a sign of the person counts no more; another is given. */
  private static Instant told(RecordFacts facts, Instant start, Instant now) {
    return facts.warnedAt().filter(at -> !at.isBefore(start)).orElse(now);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Nothing counts from before the record was there. */
  private static Optional<Instant> start(
      RecordFacts facts, RetentionTrigger trigger, Optional<Rule> rule) {
    var from =
        switch (trigger) {
          case CREATED -> Optional.of(facts.collectedAt());
          case LAST_ACTIVITY -> facts.lastActivity().or(() -> Optional.of(facts.collectedAt()));
          case RELATIONSHIP_ENDED -> facts.relationshipEnded();
          case CONSENT_WITHDRAWN ->
              rule.flatMap(one -> Optional.ofNullable(facts.consentEnd().get(one.policy())))
                  .filter(end -> end.how() == How.WITHDRAWN)
                  .map(RecordFacts.ConsentEnd::at);
          case PURPOSE_ENDED -> rule.flatMap(one -> purposeEnd(facts, one));
          case FIXED_DATE -> rule.flatMap(Rule::fixed);
        };
    return from.map(at -> at.isBefore(facts.collectedAt()) ? facts.collectedAt() : at);
  }

  /**
   * A purpose ends with the consent it rested on, with a version that does not have it any more,
   * and with the relationship.
   */
  private static Optional<Instant> purposeEnd(RecordFacts facts, Rule rule) {
    var consent =
        Optional.ofNullable(facts.consentEnd().get(rule.policy())).map(RecordFacts.ConsentEnd::at);
    var bound = Optional.ofNullable(facts.bound().get(rule.policy()));
    var dropped =
        rule.purposes().contains(facts.purpose())
            ? Optional.<Instant>empty()
            : Optional.of(bound.map(RecordFacts.Bound::since).orElse(facts.collectedAt()));
    return Stream.of(consent, dropped, facts.relationshipEnded())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
