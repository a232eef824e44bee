package io.troth.policy.internal.publication;

import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.internal.publication.PublishGate.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What must hold of a version that announces a new owner: the business changes hands no sooner than
 * people's time is over, the agreement goes on, what they refused stays refused, data may go with
 * the business, and the summary says to whom.
 */
final class OwnerGate {

  private final Situation situation;

  OwnerGate(Situation situation) {
    this.situation = situation;
  }

  /**
   * @param earliest the earliest lawful date of the version
   */
  List<Objection> objections(LocalDate earliest) {
    var governance = situation.draft().commitments().governance();
    var news =
        situation.published().stream()
            .reduce((earlier, later) -> later)
            .filter(
                before ->
                    governance.announcesAnotherOwnerThan(
                        before.document().commitments().governance()))
            .flatMap(before -> governance.newOwner());
    return news.map(owner -> objections(owner, earliest)).orElse(List.of());
  }

  private List<Objection> objections(NewOwner owner, LocalDate earliest) {
    var objections = new ArrayList<Objection>();
    if (owner.on().isBefore(earliest)) {
      objections.add(
          new Objection(
              PolicyProblem.NOTICE_PERIOD_TOO_SHORT,
              "commitments.newOwner.on",
              "the business changes hands before people had the time they were promised",
              earliest + " or later"));
    }
    agreement(objections);
    if (situation.draft().commitments().handling().disclosures().stream()
        .map(Disclosure::ground)
        .noneMatch(DisclosureGround.MERGER::equals)) {
      objections.add(
          new Objection(
              PolicyProblem.OWNER_NOT_PREPARED,
              "commitments.disclosures",
              "data go to the new owner with the business, and nothing promised says that they may",
              "a disclosure with id merger; where it is new, people are asked"));
    }
    summaries(owner, objections);
    return objections;
  }

  private void agreement(List<Objection> objections) {
    var promised = situation.draft().commitments().governance().ownershipChange();
    if (promised
        .filter(OwnershipChange::agreementContinues)
        .filter(OwnershipChange::optOutsTravel)
        .isEmpty()) {
      objections.add(
          new Objection(
              PolicyProblem.OWNER_NOT_PREPARED,
              "commitments.ownershipChange",
              "people are told that their agreement goes on and that what they refused stays"
                  + " refused, and nothing promises it",
              "ownershipChange with agreementContinues: true and optOutsTravel: true"));
    }
  }

  private void summaries(NewOwner owner, List<Objection> objections) {
    new TreeMap<>(situation.draft().texts())
        .forEach(
            (language, text) -> {
              var name = owner.name().in(Locale.forLanguageTag(language), Locale.ENGLISH);
              if (!text.changeSummary().contains(name)) {
                objections.add(
                    new Objection(
                        PolicyProblem.OWNER_NOT_PREPARED,
                        "texts." + language + ".changeSummary",
                        "does not say who the new owner is",
                        "a summary with the name \u201c" + name + "\u201d"));
              }
            });
  }
}
