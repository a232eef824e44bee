package io.troth.policy.internal.correction;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.ChangeSets;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.RevisionHead;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.RevisionView;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.event.VersionRevised;
import io.troth.policy.internal.catalogue.DocumentCheck;
import io.troth.policy.internal.catalogue.RevisionRow;
import io.troth.policy.internal.catalogue.RevisionShelf;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.catalogue.TimelinesMemory.Published;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.policy.internal.flow.AttestationBook;
import io.troth.policy.internal.flow.Words;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes and publishes corrections. Whoever changes one locks its policy's line first. */
@ApplicationScoped
public class CorrectionDesk implements Corrections {

  private final Shelf shelf;
  private final RevisionShelf revisions;
  private final Answering answering;
  private final AttestationBook attestations;
  private final DocumentCheck check;
  private final ChangeSets changeSets;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final UniqueIds ids;
  private final Events events;
  private final Event<Published> changed;
  private final InstantSource clock;

  CorrectionDesk(
      Shelf shelf,
      RevisionShelf revisions,
      Answering answering,
      AttestationBook attestations,
      DocumentCheck check,
      ChangeSets changeSets,
      CurrentTenant tenant,
      CurrentActor caller,
      UniqueIds ids,
      Events events,
      Event<Published> changed,
      InstantSource clock) {
    this.shelf = shelf;
    this.revisions = revisions;
    this.answering = answering;
    this.attestations = attestations;
    this.check = check;
    this.changeSets = changeSets;
    this.tenant = tenant;
    this.caller = caller;
    this.ids = ids;
    this.events = events;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  @Transactional
  public RevisionView begin(VersionId id) {
    var held = shelf.hold(id);
    held.policy().requireActive();
    var version = held.version();
    requireCorrectable(version);
    if (revisions.open(id).isPresent()) {
      throw Problem.of(
          PolicyProblem.DRAFT_EXISTS, "A correction of this version is being written already.");
    }
    int number = revisions.published(id).size() + 2;
    var row =
        new RevisionRow(
            ids.next(), version, number, revisions.reading(version), now(), caller.get());
    revisions.add(row);
    return view(row);
  }

  @Override
  @Transactional
  public RevisionView edit(RevisionId id, long edit, PolicyDocument document, String reason) {
    var held = hold(id, edit);
    // Asked for now: given later, it would be an edit and void what people have attested.
    var why = Words.require("reason", reason, Attestations.LONGEST_REASON);
    CorrectionRules.require(held.version().document(), document);
    check.require(held.line().policy().kind(), document);
    held.row().edit(edit, document, why);
    return view(held.row());
  }

  @Override
  @Transactional
  public RevisionView attest(RevisionId id, long edit) {
    answering.requirePerson();
    var held = hold(id, edit);
    requireCorrected(held);
    answering.say(held.row(), Statement.WORDING, Optional.empty());
    return view(held.row());
  }

  @Override
  @Transactional
  public RevisionView signOff(RevisionId id, long edit, String language) {
    answering.requirePerson();
    var held = hold(id, edit);
    requireCorrected(held);
    answering.requireLanguage(held.row(), language);
    answering.say(held.row(), Statement.LEGAL, Optional.of(language));
    return view(held.row());
  }

  @Override
  @Transactional
  public RevisionView publish(RevisionId id, long edit) {
    var held = hold(id, edit);
    held.line().policy().requireActive();
    requireCorrectable(held.version());
    requireCorrected(held);
    answering.requireAnswered(held.row());
    held.row().publish(edit, now(), caller.get());
    forgetComparisonsWith(held.version());
    announce(held);
    return view(held.row());
  }

  /** A draft that follows this version is compared with other words from here on. */
  private void forgetComparisonsWith(VersionRow version) {
    var isNewest =
        shelf.published(version.policy()).stream()
            .noneMatch(other -> other.number() > version.number());
    if (isNewest) {
      shelf.draft(version.policy()).ifPresent(draft -> attestations.forgetComparisons(draft.id()));
    }
  }

  private void announce(Held held) {
    var head = held.row().head();
    events.publish(
        new VersionRevised(
            head.policy(),
            head.version(),
            held.version().number(),
            head.id(),
            head.number(),
            head.publishedAt().orElseThrow(),
            head.contentHash()));
    changed.fire(new Published(tenant.require()));
  }

  @Override
  @Transactional
  public void discard(RevisionId id, long edit) {
    revisions.remove(hold(id, edit).row());
  }

  /** A correction, with the line it stands in locked. */
  private record Held(Shelf.Held line, RevisionRow row) {
    VersionRow version() {
      return line.version();
    }
  }

  private Held hold(RevisionId id, long edit) {
    var row = revisions.require(id);
    var held = new Held(shelf.hold(row.version()), revisions.fresh(row));
    held.row().requireOpen(edit);
    return held;
  }

  private static void requireCorrectable(VersionRow version) {
    if (version.state() != VersionState.PUBLISHED) {
      throw Problem.of(
          PolicyProblem.CORRECTION_NOT_POSSIBLE,
          version.state() == VersionState.DRAFT
              ? "This is a draft: edit it."
              : "It was withdrawn: nobody is bound by it, and it stays as it was.");
    }
  }

  private void requireCorrected(Held held) {
    if (held.row().document().equals(revisions.reading(held.version()))) {
      throw Problem.of(
          PolicyProblem.NOTHING_CORRECTED, "The text is what the version says already.");
    }
  }

  @Override
  @Transactional
  public Optional<RevisionView> find(RevisionId id) {
    return revisions.find(id).map(this::view);
  }

  @Override
  @Transactional
  public Optional<RevisionView> open(VersionId version) {
    return revisions.open(version).map(this::view);
  }

  @Override
  @Transactional
  public List<RevisionHead> of(VersionId version) {
    return revisions.published(version).stream().map(RevisionRow::head).toList();
  }

  @Override
  @Transactional
  public PolicyDocument reading(VersionId version) {
    return revisions.reading(shelf.require(version));
  }

  @Override
  @Transactional
  public Optional<PolicyDocument> reading(VersionId id, int number) {
    var version = shelf.require(id);
    return number == 1
        ? Optional.of(version.document())
        : revisions.published(id).stream()
            .filter(row -> row.number() == number)
            .map(RevisionRow::document)
            .findFirst();
  }

  @Override
  @Transactional
  public ChangeSet difference(VersionId version, int from, int to) {
    return changeSets.between(required(version, from), required(version, to));
  }

  private PolicyDocument required(VersionId version, int number) {
    return reading(version, number)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such revision."));
  }

  @Override
  @Transactional
  public ChangeSet difference(RevisionId id) {
    var row = revisions.require(id);
    var before =
        row.head().isPublished()
            ? required(row.version(), row.number() - 1)
            : revisions.reading(shelf.require(row.version()));
    return changeSets.between(before, row.document());
  }

  private RevisionView view(RevisionRow row) {
    return new RevisionView(row.head(), row.document(), answering.of(row));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
