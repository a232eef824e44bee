package io.troth.retention.internal.calendar;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.retention.api.RetentionCalendar;
import io.troth.retention.internal.rule.FactsStatements;
import io.troth.retention.internal.rule.RetentionPlan;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.RuleBook;
import io.troth.retention.internal.rule.RuleStatements;
import io.troth.retention.internal.rule.RuleStatements.Tally;
import io.troth.retention.internal.rule.Standing;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.retention.internal.sweep.Nights;
import io.troth.retention.internal.vault.VaultTallies;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Looks ahead with the statements that sweeps use, and does nothing. */
@ApplicationScoped
class Foresight implements RetentionCalendar {

  private final RuleBook rules;
  private final RuleStatements records;
  private final VaultTallies vault;
  private final FactsStatements facts;
  private final Standing standing;
  private final Nights nights;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  Foresight(
      RuleBook rules,
      RuleStatements records,
      VaultTallies vault,
      FactsStatements facts,
      Standing standing,
      Nights nights,
      CurrentTenant tenant,
      InstantSource clock) {
    this.rules = rules;
    this.records = records;
    this.vault = vault;
    this.facts = facts;
    this.standing = standing;
    this.nights = nights;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** Who binds whom, and what keeps what, is asked as of now: nobody knows tonight's yet. */
  @Override
  @Transactional
  public Preview tonight() {
    var at = nights.next(clock.instant());
    var stronger = standing.now();
    var dues = new ArrayList<Due>();
    var all = rules.at(at);
    var people = vault.due(all, stronger, at);
    for (var rule : all) {
      var tally = records.tally(rule, stronger, at);
      var identities = people.getOrDefault(rule.key(), VaultTallies.Tally.NONE);
      if (tally.records() + identities.people() > 0) {
        dues.add(due(rule, tally, identities, stronger, at));
      }
    }
    return new Preview(at, dues);
  }

  private Due due(
      Rule rule, Tally tally, VaultTallies.Tally people, Stronger stronger, Instant at) {
    return new Due(
        promise(rule),
        tally.records(),
        tally.held(),
        tally.kept(),
        tally.oldest(),
        tally.records() > 0 ? records.samples(rule, stronger, at) : people.samples(),
        new Identities(people.people(), people.held(), people.kept(), people.oldest()));
  }

  @Override
  @Transactional
  public Course course() {
    var now = clock.instant();
    var stronger = standing.now();
    var edges = edges(now);
    var lines = new TreeMap<String, List<Long>>();
    for (var rule : rules.at(now)) {
      lines.merge(rule.category(), records.course(rule, stronger, now, edges), Foresight::together);
    }
    return new Course(
        edges,
        lines.entrySet().stream().map(one -> new Line(one.getKey(), one.getValue())).toList());
  }

  /** One record may be under the promises of several policies: it is counted for each. */
  private static List<Long> together(List<Long> some, List<Long> more) {
    var sums = new ArrayList<Long>();
    for (var at = 0; at < some.size(); at++) {
      sums.add(some.get(at) + more.get(at));
    }
    return sums;
  }

  private List<Instant> edges(Instant now) {
    ZoneId zone = tenant.profile().map(TenantProfile::zone).orElse(ZoneOffset.UTC);
    var month = YearMonth.from(now.atZone(zone));
    var edges = new ArrayList<Instant>();
    for (var ahead = 1; ahead <= MONTHS; ahead++) {
      edges.add(month.plusMonths(ahead).atDay(1).atStartOfDay(zone).toInstant());
    }
    return List.copyOf(edges);
  }

  @Override
  @Transactional
  public Fate of(String category, UUID record) {
    var now = clock.instant();
    var stronger = standing.now();
    var known =
        facts
            .of(category, record, stronger.holds(), now)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such record."));
    return new Fate(
        category,
        record,
        known.collectedAt(),
        RetentionPlan.of(known, rules.at(now), stronger.keep(category), now).map(Foresight::what));
  }

  private static What what(RetentionPlan.Fate fate) {
    return new What(
        fate.deed(),
        fate.at(),
        promise(fate.why()),
        fate.keptBy().map(Enum::name),
        fate.keptUntil());
  }

  private static Promise promise(Rule rule) {
    return new Promise(rule.slug(), rule.version(), rule.inForce(), rule.promise());
  }
}
