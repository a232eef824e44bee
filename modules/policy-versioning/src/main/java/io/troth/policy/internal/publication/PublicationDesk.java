package io.troth.policy.internal.publication;

import io.troth.eventbus.Events;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.kernel.law.LawPack;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.ChangeSets;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.DryRun.CohortImpact;
import io.troth.policy.api.DryRun.Refusal;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.event.VersionPublished;
import io.troth.policy.internal.catalogue.PolicyRow;
import io.troth.policy.internal.catalogue.RevisionShelf;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.catalogue.TimelinesMemory.Published;
import io.troth.policy.internal.catalogue.TranslationNotes;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.policy.internal.change.AttestedWording;
import io.troth.policy.internal.flow.AttestationBook;
import io.troth.policy.internal.flow.Clearance;
import io.troth.policy.internal.publication.PublishGate.Objection;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes drafts. */
@ApplicationScoped
public class PublicationDesk implements Publications {

  private static final ChangeSet NOTHING =
      new ChangeSet(List.of(), Significance.EDITORIAL, Map.of());

  private final Shelf shelf;
  private final RevisionShelf revisions;
  private final ChangeSets changeSets;
  private final Surroundings surroundings;
  private final AttestationBook attestations;
  private final TranslationNotes translations;
  private final CurrentActor caller;
  private final Events events;
  private final Event<Published> published;

  PublicationDesk(
      Shelf shelf,
      RevisionShelf revisions,
      ChangeSets changeSets,
      Surroundings surroundings,
      AttestationBook attestations,
      TranslationNotes translations,
      CurrentActor caller,
      Events events,
      Event<Published> published) {
    this.shelf = shelf;
    this.revisions = revisions;
    this.changeSets = changeSets;
    this.surroundings = surroundings;
    this.attestations = attestations;
    this.translations = translations;
    this.caller = caller;
    this.events = events;
    this.published = published;
  }

  @Override
  @Transactional
  public DryRun dryRun(VersionId draft, Optional<LocalDate> effectiveOn) {
    var version = shelf.require(draft);
    version.requireDraft();
    var situation = situation(shelf.require(version.policy()), version);
    var clearance = attestations.clearance(version);
    var gate = gate(situation, clearance);
    var objections = new ArrayList<>(gate.objectionsToDraft());
    objections.addAll(missing(version, clearance, situation, caller.get()));
    effectiveOn.ifPresent(date -> objections.addAll(gate.objectionsTo(date)));
    var impacts = gate.impacts();
    return new DryRun(
        draft,
        predecessor(version),
        situation
            .predecessor()
            .map(before -> changeSets.between(before.document(), situation.draft()))
            .orElse(NOTHING),
        gate.floor(),
        gate.earliest(),
        gate.deadlines(),
        impacts,
        predecessor(version).isEmpty() ? 0 : reachable(impacts),
        impacts.stream()
            .filter(impact -> impact.significance() == Significance.RECONSENT)
            .mapToLong(CohortImpact::people)
            .sum(),
        impacts.stream().mapToLong(CohortImpact::unreachable).sum(),
        objections.stream().map(PublicationDesk::refusal).toList());
  }

  private static long reachable(List<CohortImpact> impacts) {
    return impacts.stream().mapToLong(impact -> impact.people() - impact.unreachable()).sum();
  }

  @Override
  @Transactional
  public VersionView publish(PublishCommand command) {
    return publish(command, caller.get());
  }

  /**
   * Publishes for somebody who asked for it earlier.
   *
   * @param publisher an approval of theirs does not count
   */
  @Transactional
  public VersionView publish(PublishCommand command, Actor publisher) {
    var held = shelf.hold(command.draft());
    held.policy().requireActive();
    var version = held.version();
    version.requireDraft(command.revision());
    var situation = situation(held.policy(), version);
    var clearance = attestations.clearance(version);
    var gate = gate(situation, clearance);
    requireOpen(gate, command, missing(version, clearance, situation, publisher));
    var publication =
        new VersionRow.Publication(
            situation.now(),
            command.effectiveOn(),
            PublishGate.startOf(command.effectiveOn(), situation.zone()),
            command.significance(),
            gate.floor(),
            gate.period(command.significance()),
            clearance.wordingIsAttested());
    version.publish(command.revision(), publication);
    announce(version, publication);
    return version.view();
  }

  /**
   * Locks the policy and says whether the gate would be open at an instant.
   *
   * @throws Problem whatever publishing would be refused for
   */
  @Transactional
  public void requirePublishable(PublishCommand command, Actor publisher, Instant at) {
    var held = shelf.hold(command.draft());
    held.policy().requireActive();
    held.version().requireDraft(command.revision());
    var situation = situation(held.policy(), held.version()).at(at);
    var clearance = attestations.clearance(held.version());
    requireOpen(
        gate(situation, clearance),
        command,
        missing(held.version(), clearance, situation, publisher));
  }

  private void announce(VersionRow version, VersionRow.Publication publication) {
    events.publish(
        new VersionPublished(
            version.policy(),
            version.id(),
            version.number(),
            publication.publishedAt(),
            publication.effectiveAt(),
            publication.declared(),
            version.contentHash()));
    published.fire(new Published(surroundings.tenant()));
  }

  private static PublishGate gate(Situation situation, Clearance clearance) {
    var wording =
        situation
            .predecessor()
            .filter(before -> clearance.wordingIsAttested())
            .map(before -> AttestedWording.since(before.document(), situation.draft()))
            .orElse(AttestedWording.NONE);
    return new PublishGate(situation, LawPack.current(), wording);
  }

  /** What people have yet to do or to say. */
  private List<Objection> missing(
      VersionRow draft, Clearance clearance, Situation situation, Actor publisher) {
    var missing = new ArrayList<>(TranslationGate.objections(translations.open(draft)));
    for (var each : clearance.missing(publisher, situation.draft().texts().keySet())) {
      missing.add(
          new Objection(
              PolicyProblem.APPROVAL_MISSING, each.field(), each.message(), each.expected()));
    }
    return missing;
  }

  private static void requireOpen(
      PublishGate gate, PublishCommand command, List<Objection> missing) {
    var objections =
        new ArrayList<>(gate.objectionsTo(command.effectiveOn(), command.significance()));
    objections.addAll(gate.objectionsTo(command.significance()));
    objections.addAll(gate.objectionsToDraft());
    objections.addAll(missing);
    if (objections.isEmpty()) {
      return;
    }
    var first = objections.get(0);
    throw Problem.of(first.problem(), first.message(), violations(objections))
        .with("earliest", gate.earliest(gate.floor().max(command.significance())).toString())
        .with("floor", gate.floor().name());
  }

  private static List<Violation> violations(List<Objection> objections) {
    return objections.stream()
        .map(each -> new Violation(each.field(), each.message(), each.expected()))
        .toList();
  }

  private static Refusal refusal(Objection objection) {
    return new Refusal(
        objection.problem().slug(), objection.field(), objection.message(), objection.expected());
  }

  private Situation situation(PolicyRow policy, VersionRow draft) {
    return surroundings.situation(policy, draft, shelf.published(policy.id()));
  }

  private Optional<VersionId> predecessor(VersionRow draft) {
    return shelf.published(draft.policy()).stream()
        .reduce((earlier, later) -> later)
        .map(VersionRow::id);
  }

  @Override
  @Transactional
  public ChangeSet difference(VersionId from, VersionId to) {
    var before = shelf.require(from);
    var after = shelf.require(to);
    if (!before.policy().equals(after.policy()) || before.number() >= after.number()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "from",
          "This is no earlier version of the same policy.",
          "the id of an earlier version");
    }
    return changeSets.between(reading(before, after), after.document());
  }

  /** What the earlier one said when the later one was published; now, while that is a draft. */
  private PolicyDocument reading(VersionRow before, VersionRow after) {
    return after.state() == VersionState.DRAFT
        ? revisions.reading(before)
        : revisions.reading(before, after.publishedAt());
  }
}
