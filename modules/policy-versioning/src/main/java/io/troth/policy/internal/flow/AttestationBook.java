package io.troth.policy.internal.flow;

import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.RevisionShelf;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.policy.internal.change.AttestedWording;
import io.troth.policy.internal.change.Comparison;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes down what people answer for. */
@ApplicationScoped
public class AttestationBook implements Attestations {

  private final Shelf shelf;
  private final RevisionShelf revisions;
  private final AttestationShelf said;
  private final PublishingRules rules;
  private final CurrentActor caller;
  private final UniqueIds ids;
  private final InstantSource clock;

  AttestationBook(
      Shelf shelf,
      RevisionShelf revisions,
      AttestationShelf said,
      PublishingRules rules,
      CurrentActor caller,
      UniqueIds ids,
      InstantSource clock) {
    this.shelf = shelf;
    this.revisions = revisions;
    this.said = said;
    this.rules = rules;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Attestation wording(VersionId draft, long revision, String reason) {
    var why = Words.require("reason", reason, LONGEST_REASON);
    var version = held(draft, revision);
    if (!isWordingOnly(version)) {
      throw Problem.of(
          PolicyProblem.NOT_WORDING_ONLY,
          "More than the wording of clauses changes, or none that says a commitment does.");
    }
    return say(version, revision, Statement.WORDING, Optional.empty(), why);
  }

  @Override
  @Transactional
  public boolean isWordingOnly(VersionId draft) {
    return isWordingOnly(shelf.require(draft));
  }

  private boolean isWordingOnly(VersionRow draft) {
    return shelf.published(draft.policy()).stream()
        .reduce((earlier, later) -> later)
        .map(before -> Comparison.changes(revisions.reading(before), draft.document()))
        .filter(AttestedWording::isPossible)
        .isPresent();
  }

  @Override
  @Transactional
  public Attestation approve(VersionId draft, long revision) {
    return say(held(draft, revision), revision, Statement.APPROVAL, Optional.empty(), "");
  }

  @Override
  @Transactional
  public Attestation signOff(VersionId draft, long revision, String language) {
    var version = held(draft, revision);
    var languages = version.document().texts().keySet();
    if (!languages.contains(language)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "language",
          "The draft has no text in this language.",
          "one of " + String.join(", ", languages.stream().sorted().toList()));
    }
    return say(version, revision, Statement.LEGAL, Optional.of(language), "");
  }

  private VersionRow held(VersionId draft, long revision) {
    if (caller.get().kind() != Actor.Kind.STAFF) {
      throw Problem.of(
          PolicyProblem.NOT_A_PERSON, "Only a person of the staff can answer for this, no key.");
    }
    var version = shelf.hold(draft).version();
    version.requireDraft(revision);
    return version;
  }

  private Attestation say(
      VersionRow version, long revision, Statement kind, Optional<String> language, String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var fresh = new Attestation(version.id(), revision, kind, language, caller.get(), now, reason);
    return said.of(version.id(), revision).stream()
        .filter(known -> isSame(known, fresh))
        .findFirst()
        .orElseGet(
            () -> {
              said.add(new AttestationRow(ids.next(), fresh));
              return fresh;
            });
  }

  private static boolean isSame(Attestation known, Attestation fresh) {
    return known.kind() == fresh.kind()
        && known.language().equals(fresh.language())
        && known.by().equals(fresh.by());
  }

  @Override
  @Transactional
  public List<Attestation> of(VersionId version) {
    return of(shelf.require(version));
  }

  private List<Attestation> of(VersionRow version) {
    return said.of(version.id(), version.draftRevision());
  }

  /** Forgets what was said of a draft in comparison with a version that reads otherwise now. */
  public void forgetComparisons(VersionId draft) {
    said.forgetComparisons(draft);
  }

  /** What is said of a draft, held against the tenant's rules; in the caller's transaction. */
  public Clearance clearance(VersionRow draft) {
    return new Clearance(rules.get(), of(draft));
  }
}
