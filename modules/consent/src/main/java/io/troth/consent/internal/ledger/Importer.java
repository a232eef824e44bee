package io.troth.consent.internal.ledger;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActImports;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.ledger.ImportPlans.Plan;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.ExternalIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes acts that others witnessed. */
@ApplicationScoped
class Importer implements ActImports {

  private static final int MOST = 500;

  private final PersonFiles files;
  private final ImportPlans plans;
  private final ExternalIds externalIds;
  private final LedgerStatements ledger;
  private final Pen pen;
  private final InstantSource clock;

  Importer(
      PersonFiles files,
      ImportPlans plans,
      ExternalIds externalIds,
      LedgerStatements ledger,
      Pen pen,
      InstantSource clock) {
    this.files = files;
    this.plans = plans;
    this.externalIds = externalIds;
    this.ledger = ledger;
    this.pen = pen;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Outcome> take(List<AssertedAct> acts) {
    if (acts.isEmpty()) {
      return List.of();
    }
    MannerRules.require(
        acts.size() <= MOST, "acts", "These are too many at once.", "at most " + MOST);
    var people = lock(acts);
    var now = clock.instant().truncatedTo(MILLIS);
    var planned =
        acts.stream()
            .map(act -> plans.plan(act, Optional.ofNullable(people.get(act.subject())), now))
            .toList();
    var batch = new Batch(people.values(), known(planned));
    var outcomes = planned.stream().map(batch::write).toList();
    files.saveMany(List.copyOf(batch.changed.values()));
    pen.publish(batch.entries);
    return outcomes;
  }

  private Set<UUID> known(List<Plan> planned) {
    return ledger.known(
        planned.stream()
            .filter(Plan.Accepted.class::isInstance)
            .map(plan -> ((Plan.Accepted) plan).id())
            .toList());
  }

  /** The files of everybody named, by how they are named; each locked, in key order. */
  private Map<Who, PersonFile> lock(List<AssertedAct> acts) {
    var named = new LinkedHashMap<Who, byte[]>();
    var refs = new HashSet<SubjectRef>();
    for (var act : acts) {
      if (act.subject() instanceof Who.External external) {
        named.computeIfAbsent(external, who -> externalIds.lookup(external.externalId()));
      } else {
        refs.add(((Who.Ref) act.subject()).ref());
      }
    }
    var found = files.answering(List.copyOf(refs), List.copyOf(named.values()));
    var byName = new HashMap<Who, SubjectRef>();
    named.forEach(
        (who, lookup) -> found.find(lookup).ifPresent(file -> byName.put(who, file.subject())));
    refs.forEach(ref -> byName.put(new Who.Ref(ref), ref));
    var locked = files.lockAll(new HashSet<>(byName.values()));
    var all = new HashMap<Who, PersonFile>();
    byName.forEach(
        (who, ref) -> Optional.ofNullable(locked.get(ref)).ifPresent(file -> all.put(who, file)));
    return all;
  }

  private final class Batch {

    private final Map<SubjectRef, PersonFile> people = new HashMap<>();
    private final Set<UUID> known;
    private final Map<SubjectRef, PersonFile> changed = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Batch(Iterable<PersonFile> files, Set<UUID> known) {
      files.forEach(file -> people.put(file.subject(), file));
      this.known = new HashSet<>(known);
    }

    Outcome write(Plan plan) {
      if (plan instanceof Plan.Refused refused) {
        return new Outcome.Refused(refused.problem());
      }
      var accepted = (Plan.Accepted) plan;
      if (!known.add(accepted.id())) {
        return new Outcome.Known(accepted.id());
      }
      var file =
          Optional.ofNullable(changed.get(accepted.subject()))
              .or(() -> Optional.ofNullable(people.get(accepted.subject())))
              .orElseThrow();
      if (accepted instanceof Plan.OnText act) {
        write(act, file);
      } else {
        write((Plan.Choice) accepted, file);
      }
      return new Outcome.Taken(accepted.id());
    }

    private void write(Plan.OnText plan, PersonFile file) {
      var policy = plan.line().policy();
      entries.add(
          Entry.of(
              plan.id(), file.subject(), file.lastOrdinal() + 1, policy, plan.act(), pen.actor()));
      changed.put(file.subject(), Pen.added(file, plan.line(), List.of(plan.act())));
    }

    private void write(Plan.Choice plan, PersonFile file) {
      var view = plan.choice().view(plan.act(), file.subject(), pen.actor(), plan.how());
      entries.add(Entry.of(view, file.lastOrdinal() + 1));
      changed.put(file.subject(), file.with(plan.act()).afterActs(1));
    }
  }
}
