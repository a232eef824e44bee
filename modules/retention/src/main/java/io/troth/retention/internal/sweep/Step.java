package io.troth.retention.internal.sweep;

import io.troth.eventbus.Events;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.event.ErasureDue;
import io.troth.retention.api.event.Swept;
import io.troth.retention.internal.hold.Gate;
import io.troth.retention.internal.life.WarningStatements;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.RuleBook;
import io.troth.retention.internal.rule.RuleStatements;
import io.troth.retention.internal.rule.RuleStatements.Candidate;
import io.troth.retention.internal.rule.Standing;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.retention.internal.sweep.SweepStatements.UnderWay;
import io.troth.retention.internal.vault.VaultSweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Takes one step of the current tenant's sweep: the next chunk of one rule, in one transaction that
 * also says how far the sweep has come and what it did. Nobody waits long for it, and a crash costs
 * a step.
 */
@ApplicationScoped
class Step {

  private final SweepStatements sweeps;
  private final DeedStatements deeds;
  private final RuleBook rules;
  private final RuleStatements records;
  private final Standing standing;
  private final WarningStatements warnings;
  private final VaultSweep vault;
  private final Anonymity anonymity;
  private final Gate gate;
  private final Window window;
  private final Events events;
  private final SweepSettings settings;
  private final InstantSource clock;

  Step(
      SweepStatements sweeps,
      DeedStatements deeds,
      RuleBook rules,
      RuleStatements records,
      Standing standing,
      WarningStatements warnings,
      VaultSweep vault,
      Anonymity anonymity,
      Gate gate,
      Window window,
      Events events,
      SweepSettings settings,
      InstantSource clock) {
    this.sweeps = sweeps;
    this.deeds = deeds;
    this.rules = rules;
    this.records = records;
    this.standing = standing;
    this.warnings = warnings;
    this.vault = vault;
    this.anonymity = anonymity;
    this.gate = gate;
    this.window = window;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What came of a step.
   *
   * @param goesOn whether there is more to do now
   * @param records it did something with, or people it looked at
   */
  record Taken(boolean goesOn, int records) {

    static final Taken NONE = new Taken(false, 0);
  }

  @Transactional
  Taken take() {
    var began = System.nanoTime();
    var now = clock.instant();
    return sweeps
        .take()
        .filter(sweep -> !sweep.paused())
        .filter(sweep -> !sweep.nightly() || window.open(now))
        .map(sweep -> take(sweep, now, began))
        .orElse(Taken.NONE);
  }

  private Taken take(UnderWay sweep, Instant now, long began) {
    gate.pass();
    var all = rules.at(now);
    var next = all.stream().filter(rule -> rule.key().compareTo(sweep.atRule()) >= 0).toList();
    var stronger = standing.now();
    if (next.isEmpty()) {
      return inVault(sweep, all, stronger, now, began);
    }
    var rule = next.get(0);
    var told = warn(rule, stronger, now);
    if (told > 0) {
      note(sweep, began, all.size(), all.size() - next.size());
      return new Taken(true, told);
    }
    var after = rule.key().equals(sweep.atRule()) ? sweep.after() : SweepStatements.FIRST;
    var found = records.due(rule, stronger, now, after, settings.chunk());
    var done = carryOut(sweep.sweep(), rule, found, now);
    boolean ruleDone = found.size() < settings.chunk();
    advance(next, found, ruleDone);
    note(sweep, began, all.size(), all.size() - next.size() + (ruleDone ? 1 : 0));
    return new Taken(true, done);
  }

  /** Once every rule is through: the next people with identifying values, under all of them. */
  private Taken inVault(
      UnderWay sweep, List<Rule> all, Stronger stronger, Instant now, long began) {
    var after =
        sweep.atRule().equals(SweepStatements.IN_VAULT) ? sweep.after() : SweepStatements.FIRST;
    var stretch = vault.take(all, stronger, now, after, settings.chunk());
    if (stretch.last().isEmpty()) {
      end(sweep, now, began, all.size());
      return Taken.NONE;
    }
    stretch
        .gone()
        .forEach(
            (category, values) -> sweeps.count(sweep.sweep(), category, Deed.FORGOTTEN, values));
    sweeps.advance(SweepStatements.IN_VAULT, stretch.last().get());
    note(sweep, began, all.size(), all.size());
    return new Taken(true, stretch.people());
  }

  /** Tells the next people whom the law has told before their data go; the step after goes on. */
  private int warn(Rule rule, Stronger stronger, Instant now) {
    var people = records.toWarn(rule, stronger, now, settings.chunk());
    if (!people.isEmpty()) {
      var due = now.plus(rule.warning().orElse(Duration.ZERO));
      warnings.warn(people, rule.category(), now, due);
      events.publishAll(
          people.stream().map(one -> new ErasureDue(one, rule.category(), due)).toList());
    }
    return people.size();
  }

  /** A key that no rule can have stands behind the last one. */
  private void advance(List<Rule> next, List<Candidate> found, boolean ruleDone) {
    if (ruleDone) {
      sweeps.advance(
          next.size() > 1 ? next.get(1).key() : next.get(0).key() + "~", SweepStatements.FIRST);
    } else {
      sweeps.advance(next.get(0).key(), found.get(found.size() - 1).id());
    }
  }

  private void note(UnderWay sweep, long began, int all, int done) {
    sweeps.note(sweep.sweep(), Duration.ofNanos(System.nanoTime() - began), all, done);
  }

  private void end(UnderWay sweep, Instant now, long began, int all) {
    note(sweep, began, all, all);
    sweeps.end(sweep.sweep(), now);
    var shares =
        sweeps.shares(sweep.sweep()).stream()
            .map(one -> new Swept.Share(one.category(), one.deed().name(), one.records()))
            .toList();
    events.publish(new Swept(sweep.sweep(), shares));
  }

  private int carryOut(UUID sweep, Rule rule, List<Candidate> found, Instant now) {
    if (found.isEmpty()) {
      return 0;
    }
    var category = rule.category();
    var stay = found.stream().filter(Candidate::stays).map(Candidate::id).toList();
    var go = found.stream().filter(one -> !one.stays()).map(Candidate::id).toList();
    if (rule.promise().action() == RetentionAction.RESTRICT) {
      return restrict(sweep, category, stay, now) + restrict(sweep, category, go, now);
    }
    return restrict(sweep, category, stay, now)
        + (rule.promise().action() == RetentionAction.ERASE
            ? erase(sweep, category, go)
            : anonymise(sweep, category, go));
  }

  private int erase(UUID sweep, String category, List<UUID> ids) {
    return ids.isEmpty() ? 0 : counted(sweep, category, Deed.ERASED, deeds.erase(category, ids));
  }

  private int restrict(UUID sweep, String category, List<UUID> ids, Instant now) {
    return ids.isEmpty()
        ? 0
        : counted(sweep, category, Deed.RESTRICTED, deeds.restrict(category, ids, now));
  }

  private int anonymise(UUID sweep, String category, List<UUID> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    deeds.anonymise(category, deeds.said(category, ids).stream().map(anonymity::of).toList());
    return counted(sweep, category, Deed.ANONYMISED, ids.size());
  }

  private int counted(UUID sweep, String category, Deed deed, int records) {
    sweeps.count(sweep, category, deed, records);
    return records;
  }
}
