package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.internal.standing.ActRules;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PublishedVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a command leads to: acts to be written, and acts there are already because the person does
 * the same thing twice in a row.
 *
 * @param steps in the order in which their acts are returned
 */
record ActPlan(List<NewAct> steps, List<NewAct> repeated) {

  static ActPlan of(
      ActCommand command, PolicyFacts facts, Standing standing, PublishedVersion version) {
    var planner = new Planner(facts, standing, version, command.manner().screen());
    if (command instanceof ActCommand.Accept accept) {
      planner.accept(accept.consents());
    } else if (command instanceof ActCommand.Decline) {
      planner.onVersion(ActType.DECLINED);
    } else if (command instanceof ActCommand.ObjectTo objection) {
      planner.object(objection.reason());
    } else if (command instanceof ActCommand.WithdrawObjection) {
      planner.onVersion(ActType.OBJECTION_WITHDRAWN);
    } else if (command instanceof ActCommand.Consent consent) {
      planner.consent(consent.purpose());
    } else if (command instanceof ActCommand.WithdrawConsent withdrawal) {
      planner.withdraw(withdrawal.purpose());
    } else if (command instanceof ActCommand.RevokeConsent revocation) {
      planner.revoke(revocation.purpose(), revocation.reason());
    }
    return new ActPlan(planner.steps, planner.repeated);
  }

  boolean isNew(NewAct act) {
    return !repeated.contains(act);
  }

  List<NewAct> newActs() {
    return steps.stream().filter(this::isNew).toList();
  }

  private static final class Planner {

    private final PolicyFacts facts;
    private final Standing standing;
    private final PublishedVersion version;
    private final String screen;
    private final List<NewAct> steps = new ArrayList<>();
    private final List<NewAct> repeated = new ArrayList<>();

    Planner(PolicyFacts facts, Standing standing, PublishedVersion version, String screen) {
      this.facts = facts;
      this.standing = standing;
      this.version = version;
      this.screen = screen;
    }

    void accept(java.util.Set<String> consents) {
      for (var purpose : consents) {
        requireConsentBased(purpose, "consents");
      }
      onVersion(ActType.ACCEPTED);
      for (var purpose : new TreeSet<>(consents)) {
        add(act(ActType.CONSENT_GIVEN).about(purpose, true), doneLast(purpose, true));
      }
    }

    void onVersion(ActType type) {
      add(act(type), doneLast(type));
    }

    void object(Optional<String> reason) {
      var from = ActRules.contestedFrom(standing, version.number());
      add(act(ActType.OBJECTED).compared(from, reason), doneLast(ActType.OBJECTED));
    }

    void consent(String purpose) {
      requireConsentBased(purpose, "purpose");
      var ahead = standing.boundNumber() < version.number();
      add(act(ActType.CONSENT_GIVEN).about(purpose, ahead), doneLast(purpose, true));
    }

    /** Never refused: the door out is always open. */
    void withdraw(String purpose) {
      var last = last(purpose);
      if (last.isEmpty()) {
        requireConsentBased(purpose, "purpose");
      }
      var type =
          last.map(act -> act.affirmative() ? ActType.CONSENT_WITHDRAWN : act.type())
              .orElse(ActType.CONSENT_REFUSED);
      var step = act(type).about(purpose, false);
      steps.add(step);
      if (last.filter(act -> !act.affirmative()).isPresent()) {
        repeated.add(step);
      }
    }

    /** Only what was given can be ended by somebody else. */
    void revoke(String purpose, String reason) {
      if (last(purpose).filter(ConsentAct::affirmative).isEmpty()) {
        throw Problem.of(
            ConsentProblem.ACT_NOT_POSSIBLE, "There is no consent to this purpose to end.");
      }
      steps.add(act(ActType.CONSENT_REVOKED).about(purpose, false).because(reason));
    }

    private void add(NewAct step, boolean done) {
      if (done) {
        repeated.add(step);
      } else if (steps.isEmpty()) {
        requirePossible(step.type());
      }
      steps.add(step);
    }

    private void requirePossible(ActType type) {
      ActRules.obstacle(standing, type, version.number())
          .ifPresent(
              reason -> {
                throw Problem.of(ConsentProblem.ACT_NOT_POSSIBLE, reason);
              });
    }

    private void requireConsentBased(String purpose, String field) {
      var found = version.commitments().purpose(purpose);
      if (found.filter(known -> known.basis() == LegalBasis.CONSENT).isEmpty()) {
        throw Problem.at(
            CommonProblem.INVALID_INPUT,
            field,
            "\"" + purpose + "\" is no purpose of this version that rests on consent.",
            "ids of purposes of this version whose basis is CONSENT");
      }
    }

    private NewAct act(ActType type) {
      return NewAct.on(version, type, standing.at(), screen);
    }

    private boolean doneLast(ActType type) {
      return facts.acts().stream()
          .filter(act -> act.version() == version.number())
          .reduce((earlier, later) -> later)
          .map(VersionAct::type)
          .filter(last -> last == type)
          .isPresent();
    }

    private boolean doneLast(String purpose, boolean affirmative) {
      return last(purpose)
          .filter(act -> act.affirmative() == affirmative && act.version() == version.number())
          .isPresent();
    }

    private Optional<ConsentAct> last(String purpose) {
      return facts.consents().stream()
          .filter(act -> act.purpose().equals(purpose))
          .reduce((earlier, later) -> later);
    }
  }
}
