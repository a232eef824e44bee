package io.troth.consent.internal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActImports;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.ExternalIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes acts that others witnessed. Their ids are made of what they say, so that a line that is
 * imported again is found.
 */
@ApplicationScoped
class Importer implements ActImports {

  private static final int MOST = 500;
  private static final int LONGEST_PROOF = 200;
  private static final String SCREEN = "import";
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Set<ActType> IMPORTED =
      EnumSet.of(ActType.CONSENT_GIVEN, ActType.CONSENT_REFUSED, ActType.CONSENT_WITHDRAWN);

  private final PersonFiles files;
  private final Timelines timelines;
  private final ExternalIds externalIds;
  private final LedgerStatements ledger;
  private final Pen pen;
  private final InstantSource clock;

  Importer(
      PersonFiles files,
      Timelines timelines,
      ExternalIds externalIds,
      LedgerStatements ledger,
      Pen pen,
      InstantSource clock) {
    this.files = files;
    this.timelines = timelines;
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
    var batch = new Batch(lock(acts), clock.instant().truncatedTo(MILLIS));
    var planned = acts.stream().map(batch::plan).toList();
    var known = ledger.known(planned.stream().flatMap(plan -> plan.id().stream()).toList());
    var outcomes = planned.stream().map(plan -> batch.write(plan, known)).toList();
    files.saveMany(List.copyOf(batch.changed.values()));
    pen.publish(batch.entries);
    return outcomes;
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

  /** An act on its way into the ledger, or why it is not. */
  private record Plan(
      Optional<UUID> id,
      Optional<SubjectRef> subject,
      Optional<PolicyTimeline> line,
      Optional<NewAct> act,
      Optional<Problem> problem) {

    static Plan refused(Problem problem) {
      return new Plan(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(problem));
    }
  }

  private final class Batch {

    private final Map<Who, PersonFile> people;
    private final Instant now;
    private final Map<SubjectRef, PersonFile> changed = new LinkedHashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    Batch(Map<Who, PersonFile> people, Instant now) {
      this.people = people;
      this.now = now;
    }

    Plan plan(AssertedAct asserted) {
      try {
        return planned(asserted);
      } catch (Problem refused) {
        return Plan.refused(refused);
      }
    }

    private Plan planned(AssertedAct asserted) {
      var file =
          Optional.ofNullable(people.get(asserted.subject()))
              .filter(known -> !known.isVisitor())
              .orElseThrow(() -> fault("subject", "This person is not known.", "a known person"));
      check(asserted, now);
      var line =
          timelines
              .bySlug(asserted.policy())
              .orElseThrow(() -> fault("policy", "There is no such policy.", "slug of a policy"));
      var version =
          line.number(asserted.version())
              .orElseThrow(
                  () -> fault("version", "There is no such version.", "a published version"));
      requireConsentBased(version, asserted.purpose());
      var act =
          NewAct.on(version, asserted.type(), asserted.at().truncatedTo(MILLIS), how(asserted))
              .about(asserted.purpose(), false)
              .learned(now);
      return new Plan(
          Optional.of(id(file.subject(), version, asserted)),
          Optional.of(file.subject()),
          Optional.of(line),
          Optional.of(act),
          Optional.empty());
    }

    Outcome write(Plan plan, Set<UUID> known) {
      if (plan.problem().isPresent()) {
        return new Outcome.Refused(plan.problem().get());
      }
      var id = plan.id().orElseThrow();
      if (known.contains(id) || !taken.add(id)) {
        return new Outcome.Known(id);
      }
      var subject = plan.subject().orElseThrow();
      var line = plan.line().orElseThrow();
      var acts = List.of(plan.act().orElseThrow());
      var file =
          changed.getOrDefault(
              subject,
              people.values().stream()
                  .filter(each -> each.subject().equals(subject))
                  .findFirst()
                  .orElseThrow());
      entries.add(
          Entry.of(id, subject, file.lastOrdinal() + 1, line.policy(), acts.get(0), pen.actor()));
      changed.put(subject, Pen.added(file, line, acts));
      return new Outcome.Taken(id);
    }
  }

  private static void check(AssertedAct asserted, Instant now) {
    MannerRules.require(
        IMPORTED.contains(asserted.type()),
        "act",
        "This cannot be imported.",
        "CONSENT_GIVEN, CONSENT_REFUSED or CONSENT_WITHDRAWN");
    MannerRules.require(
        !asserted.at().isAfter(now) && !asserted.at().isBefore(EARLIEST),
        "actedAt",
        "Nobody did this then.",
        "an instant of the past, from 1990 on");
    MannerRules.require(
        !asserted.proof().isBlank() && asserted.proof().length() <= LONGEST_PROOF,
        "proof",
        "Nothing shows that this was done.",
        "where your evidence is, 1 to " + LONGEST_PROOF + " characters");
  }

  private static void requireConsentBased(PublishedVersion version, String purpose) {
    MannerRules.require(
        version
            .commitments()
            .purpose(purpose)
            .filter(known -> known.basis() == LegalBasis.CONSENT)
            .isPresent(),
        "purpose",
        "This is no purpose of the version that rests on consent.",
        "id of a purpose of the version whose basis is CONSENT");
  }

  private static Circumstances how(AssertedAct asserted) {
    return new Circumstances(
        SCREEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.of(asserted.proof()));
  }

  private static UUID id(SubjectRef subject, PublishedVersion version, AssertedAct asserted) {
    var said =
        String.join(
            "\n",
            subject.toString(),
            version.id().toString(),
            asserted.type().name(),
            asserted.purpose(),
            asserted.at().truncatedTo(MILLIS).toString(),
            asserted.proof());
    return UUID.nameUUIDFromBytes(said.getBytes(UTF_8));
  }

  private static Problem fault(String field, String wrong, String right) {
    return Problem.at(CommonProblem.INVALID_INPUT, field, wrong, right);
  }
}
