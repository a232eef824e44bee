package io.troth.policy.internal.correction;

import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.kernel.Violation;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.PublishingRules.Rules;
import io.troth.policy.internal.catalogue.RevisionRow;
import io.troth.policy.internal.flow.Clearance;
import io.troth.tenancy.CurrentActor;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who answers for corrections; joins the caller's transaction. */
@Singleton
class Answering {

  private final EntityManager entities;
  private final PublishingRules rules;
  private final CurrentActor caller;
  private final UniqueIds ids;
  private final InstantSource clock;

  Answering(
      EntityManager entities,
      PublishingRules rules,
      CurrentActor caller,
      UniqueIds ids,
      InstantSource clock) {
    this.entities = entities;
    this.rules = rules;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws Problem not-a-person
   */
  void requirePerson() {
    if (caller.get().kind() != Actor.Kind.STAFF) {
      throw Problem.of(
          PolicyProblem.NOT_A_PERSON, "Only a person of the staff can answer for this, no key.");
    }
  }

  /**
   * @throws Problem invalid-input
   */
  void requireLanguage(RevisionRow row, String language) {
    var languages = row.document().texts().keySet();
    if (!languages.contains(language)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "language",
          "The version has no text in this language.",
          "one of " + String.join(", ", languages.stream().sorted().toList()));
    }
  }

  /**
   * Takes down what the caller says of the edit that is there.
   *
   * @throws Problem already-attested
   */
  void say(RevisionRow row, Statement kind, Optional<String> language) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var said = new Attestation(row.version(), row.edits(), kind, language, caller.get(), now, "");
    if (of(row).stream().anyMatch(known -> isSame(known, said))) {
      throw Problem.of(
          PolicyProblem.ALREADY_ATTESTED,
          kind == Statement.WORDING
              ? "Somebody else must say so too."
              : "The text in this language is signed off by you.");
    }
    entities.persist(new RevisionAttestationRow(ids.next(), row.id(), said));
    entities.flush();
  }

  private static boolean isSame(Attestation known, Attestation said) {
    return known.kind() == said.kind()
        && known.language().equals(said.language())
        && known.by().equals(said.by());
  }

  /**
   * Refuses until enough people answer for the edit that is there: two for the wording, which makes
   * a second person's approval needless, and the lawyers where the tenant asks for them.
   *
   * @throws Problem approval-missing
   */
  void requireAnswered(RevisionRow row) {
    var said = of(row);
    var clearance = new Clearance(new Rules(false, rules.get().legalSignOff()), said);
    var missing = new ArrayList<Violation>();
    if (!clearance.wordingIsAttested()) {
      missing.add(
          new Violation(
              "attestations",
              said.stream().filter(each -> each.kind() == Statement.WORDING).count()
                  + " of "
                  + Attestations.FOR_WORDING
                  + " people have said that it is editorial",
              "two different people of the staff, both of this edit"));
    }
    missing.addAll(clearance.missing(caller.get(), row.document().texts().keySet()));
    if (!missing.isEmpty()) {
      throw Problem.of(
          PolicyProblem.APPROVAL_MISSING, "Not enough people answer for this edit.", missing);
    }
  }

  /** Oldest first. */
  List<Attestation> of(RevisionRow row) {
    return entities
        .createQuery(
            "from RevisionAttestationRow where revisionId = :revision and edit = :edit"
                + " order by attestedAt, id",
            RevisionAttestationRow.class)
        .setParameter("revision", row.id().value())
        .setParameter("edit", row.edits())
        .getResultStream()
        .map(each -> each.view(row.version()))
        .toList();
  }
}
