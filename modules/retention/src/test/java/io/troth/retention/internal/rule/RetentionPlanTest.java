package io.troth.retention.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.internal.rule.RecordFacts.Bound;
import io.troth.retention.internal.rule.RecordFacts.ConsentEnd;
import io.troth.retention.internal.rule.RecordFacts.How;
import io.troth.retention.internal.rule.RetentionPlan.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The plan against a model that knows nothing of instants: it goes through the days one after the
 * other and asks each whether a promise is over.
 */
class RetentionPlanTest {

  private static final LocalDate EPOCH = LocalDate.parse("2024-01-01");
  private static final int DAYS = 900;
  private static final PolicyId ONE = new PolicyId(new UUID(0, 1));
  private static final PolicyId TWO = new PolicyId(new UUID(0, 2));

  @Test
  void theDayOnWhichARecordGoesIsTheOneTheModelFinds() {
    var random = new Random(1_725);
    var went = 0;
    for (var round = 0; round < 4_000; round++) {
      var facts = facts(random);
      var rules = rules(random);
      var now = day(random.nextInt(DAYS));

      var plan = RetentionPlan.of(facts, rules, Optional.empty(), at(now));
      var model = firstDayOver(facts, rules);

      assertThat(plan.map(Fate::at).map(RetentionPlanTest::day))
          .as("%s %s", facts, rules)
          .isEqualTo(model);
      went += model.isPresent() ? 1 : 0;
      assertThat(plan.filter(fate -> facts.held()).map(Fate::deed).orElse(RetentionAction.RESTRICT))
          .isEqualTo(RetentionAction.RESTRICT);
    }
    assertThat(went).isGreaterThan(1_000);
  }

  @Test
  void whatTheLawKeepsIsRestrictedUntilItsTimeIsOver() {
    var facts = created(EPOCH);
    var rules = List.of(rule(ONE, 1, true, RetentionTrigger.CREATED, 30));
    var keep = Optional.of(new Keep(TimeSpan.parse("P1Y"), RetentionTrigger.CREATED, true));

    var early = RetentionPlan.of(facts, rules, keep, at(EPOCH.plusDays(40))).orElseThrow();
    var late =
        RetentionPlan.of(facts, rules, keep, at(LocalDate.parse("2026-01-01"))).orElseThrow();

    assertThat(early.deed()).isEqualTo(RetentionAction.RESTRICT);
    assertThat(early.keptBy()).contains(RetentionPlan.Keeper.LAW);
    assertThat(early.keptUntil()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(late.deed()).isEqualTo(RetentionAction.ERASE);
    assertThat(late.keptBy()).isEmpty();
  }

  @Test
  void whatNeverBeganIsKeptByTheLawForGood() {
    var keep =
        Optional.of(new Keep(TimeSpan.parse("P1Y"), RetentionTrigger.RELATIONSHIP_ENDED, false));
    var rules = List.of(rule(ONE, 1, true, RetentionTrigger.CREATED, 30));

    var fate = RetentionPlan.of(created(EPOCH), rules, keep, at(day(899))).orElseThrow();

    assertThat(fate.deed()).isEqualTo(RetentionAction.RESTRICT);
    assertThat(fate.keptUntil()).isEmpty();
  }

  private static Optional<LocalDate> firstDayOver(RecordFacts facts, List<Rule> rules) {
    for (var ahead = 0; ahead < 2 * DAYS; ahead++) {
      var today = EPOCH.plusDays(ahead);
      if (rules.stream().anyMatch(rule -> isOver(facts, rule, today))) {
        return Optional.of(today);
      }
    }
    return Optional.empty();
  }

  /** A day each since every thing that must have happened, counted one by one. */
  private static boolean isOver(RecordFacts facts, Rule rule, LocalDate today) {
    var bound = facts.bound().get(rule.policy());
    boolean mine =
        bound == null || bound.version() == 0 ? rule.inForce() : bound.version() == rule.version();
    long days = rule.promise().keep().calendar().getDays();
    return mine
        && daysSince(facts.collectedAt(), today) >= days
        && began(facts, rule).stream().anyMatch(at -> daysSince(at, today) >= days);
  }

  private static List<Instant> began(RecordFacts facts, Rule rule) {
    var began = new ArrayList<Instant>();
    var consent = facts.consentEnd().get(rule.policy());
    var bound = facts.bound().get(rule.policy());
    switch (rule.promise().trigger()) {
      case CREATED -> began.add(facts.collectedAt());
      case LAST_ACTIVITY -> began.add(facts.lastActivity().orElse(facts.collectedAt()));
      case FIXED_DATE -> rule.fixed().ifPresent(began::add);
      case RELATIONSHIP_ENDED -> facts.relationshipEnded().ifPresent(began::add);
      case CONSENT_WITHDRAWN -> {
        if (consent != null && consent.how() == How.WITHDRAWN) {
          began.add(consent.at());
        }
      }
      case PURPOSE_ENDED -> {
        facts.relationshipEnded().ifPresent(began::add);
        if (consent != null) {
          began.add(consent.at());
        }
        if (!rule.purposes().contains(facts.purpose())) {
          began.add(bound == null ? facts.collectedAt() : bound.since());
        }
      }
    }
    return began;
  }

  private static long daysSince(Instant at, LocalDate today) {
    return today.toEpochDay() - day(at).toEpochDay();
  }

  private static RecordFacts facts(Random random) {
    var bound = new HashMap<PolicyId, Bound>();
    var ends = new HashMap<PolicyId, ConsentEnd>();
    for (var policy : List.of(ONE, TWO)) {
      if (random.nextBoolean()) {
        bound.put(policy, new Bound(random.nextInt(3), at(day(random.nextInt(DAYS)))));
      }
      if (random.nextBoolean()) {
        ends.put(
            policy,
            new ConsentEnd(
                random.nextBoolean() ? How.WITHDRAWN : How.OTHERWISE,
                at(day(random.nextInt(DAYS)))));
      }
    }
    return new RecordFacts(
        "logs",
        random.nextBoolean() ? "billing" : "news",
        at(day(random.nextInt(DAYS))),
        Optional.empty(),
        bound,
        ends,
        some(random),
        some(random),
        some(random),
        random.nextInt(4) == 0);
  }

  private static Optional<Instant> some(Random random) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(at(day(random.nextInt(DAYS))));
  }

  private static List<Rule> rules(Random random) {
    var rules = new ArrayList<Rule>();
    for (var policy : List.of(ONE, TWO)) {
      for (var version = 1; version <= 2; version++) {
        if (random.nextInt(3) > 0) {
          var triggers = RetentionTrigger.values();
          rules.add(
              rule(
                  policy,
                  version,
                  version == 2,
                  triggers[random.nextInt(triggers.length)],
                  random.nextInt(200)));
        }
      }
    }
    return rules;
  }

  private static Rule rule(
      PolicyId policy, int version, boolean inForce, RetentionTrigger trigger, int days) {
    return new Rule(
        policy,
        policy.equals(ONE) ? "privacy" : "cookies",
        version,
        inForce,
        new Retention("logs", TimeSpan.ofDays(days), trigger, RetentionAction.ERASE, Set.of()),
        Set.of("billing"),
        Set.of("billing"),
        trigger == RetentionTrigger.FIXED_DATE ? Optional.of(at(day(days))) : Optional.empty(),
        Optional.empty());
  }

  private static RecordFacts created(LocalDate day) {
    return new RecordFacts(
        "logs",
        "billing",
        at(day),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static LocalDate day(int ahead) {
    return EPOCH.plusDays(ahead);
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
