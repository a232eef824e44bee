package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.internal.standing.ActRules;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.ConsentRules;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.CookiePurposes;
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
      ActCommand command, Occasion occasion, PublishedVersion version, Circumstances how) {
    var planner = new Planner(occasion, version, how);
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

    private final Occasion occasion;
    private final Standing standing;
    private final PublishedVersion version;
    private final Circumstances how;
    private final List<NewAct> steps = new ArrayList<>();
    private final List<NewAct> repeated = new ArrayList<>();

    Planner(Occasion occasion, PublishedVersion version, Circumstances how) {
      this.occasion = occasion;
      this.standing = occasion.standing();
      this.version = version;
      this.how = how;
    }

    void accept(java.util.Set<String> consents) {
      for (var purpose : consents) {
        requireConsentBased(purpose, "consents");
      }
      onVersion(ActType.ACCEPTED);
      for (var purpose : new TreeSet<>(consents)) {
        give(purpose, true);
      }
    }

    void onVersion(ActType type) {
      requirePerson();
      add(act(type), doneLast(type));
    }

    void object(Optional<String> reason) {
      requirePerson();
      var from = ActRules.contestedFrom(standing, version.number());
      add(act(ActType.OBJECTED).compared(from, reason), doneLast(ActType.OBJECTED));
    }

    /** Nothing binds a device, so there is nothing it could accept or object to. */
    private void requirePerson() {
      if (occasion.byVisitor()) {
        throw Problem.of(
            ConsentProblem.ACT_NOT_POSSIBLE, "Only somebody who is known can do this.");
      }
    }

    void consent(String purpose) {
      requireConsentBased(purpose, "purpose");
      give(purpose, standing.boundNumber() > 0 && standing.boundNumber() < version.number());
    }

    private void give(String purpose, boolean countsOnceBound) {
      var live = isLive(purpose);
      var renewed = live && occasion.withForm();
      var type = renewed ? ActType.CONSENT_RENEWED : ActType.CONSENT_GIVEN;
      var repeats = !renewed && (live || isPending(purpose)) && gaveLast(purpose);
      add(
          repeats
              ? act(last(purpose).type()).about(purpose, countsOnceBound)
              : act(type).about(purpose, countsOnceBound),
          repeats);
    }

    /** Whether a consent to what this version says is valid now. */
    private boolean isLive(String purpose) {
      var state = ConsentRules.state(judging(purpose), occasion.joined(), purpose);
      return state.reason() == Reason.CONSENT_GIVEN
          && state.act().filter(act -> act.version() == version.number()).isPresent();
    }

    private boolean isPending(String purpose) {
      return occasion
          .last(purpose)
          .filter(act -> act.withAcceptance() && standing.boundNumber() < act.version())
          .isPresent();
    }

    /** Whether the newest act, here and on any device, is their own consent to this version. */
    private boolean gaveLast(String purpose) {
      return occasion
              .last(purpose)
              .filter(act -> act.affirmative() && act.version() == version.number())
              .isPresent()
          && occasion.joinedLast(purpose).filter(ConsentAct::affirmative).isPresent();
    }

    private ConsentAct last(String purpose) {
      return occasion.last(purpose).orElseThrow();
    }

    /** Never refused: the door out is always open. */
    void withdraw(String purpose) {
      var last = occasion.joinedLast(purpose);
      if (last.isEmpty()) {
        requireConsentBased(purpose, "purpose");
      }
      var own = occasion.last(purpose).filter(act -> !act.affirmative());
      var isNo = last.filter(act -> !act.affirmative()).isPresent();
      if (isNo && own.isPresent()) {
        var step = act(own.get().type()).about(purpose, false);
        steps.add(step);
        repeated.add(step);
      } else {
        var type =
            last.filter(ConsentAct::affirmative).isPresent()
                ? ActType.CONSENT_WITHDRAWN
                : ActType.CONSENT_REFUSED;
        steps.add(act(type).about(purpose, false));
      }
    }

    /** Only what was given can be ended by somebody else. */
    void revoke(String purpose, String reason) {
      if (occasion.joinedLast(purpose).filter(ConsentAct::affirmative).isEmpty()) {
        throw Problem.of(
            ConsentProblem.ACT_NOT_POSSIBLE, "There is no consent to this purpose to end.");
      }
      steps.add(act(ActType.CONSENT_REVOKED).about(purpose, false).because(reason));
    }

    private void add(NewAct step, boolean done) {
      if (done) {
        repeated.add(step);
      } else if (steps.isEmpty()) {
        requirePossible(step);
      }
      steps.add(step);
    }

    private void requirePossible(NewAct step) {
      var type = step.type() == ActType.CONSENT_RENEWED ? ActType.CONSENT_GIVEN : step.type();
      var judged = step.purpose().map(this::judging).orElse(standing);
      ActRules.obstacle(judged, type, version.number())
          .ifPresent(
              reason -> {
                throw Problem.of(ConsentProblem.ACT_NOT_POSSIBLE, reason);
              });
    }

    /** Cookies are asked about before anything binds. */
    private Standing judging(String purpose) {
      return standing.bound().isEmpty() && CookiePurposes.isOne(purpose)
          ? standing.byVersionInForce()
          : standing;
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
      return NewAct.on(version, type, standing.at(), how);
    }

    private boolean doneLast(ActType type) {
      return occasion.facts().acts().stream()
          .filter(act -> act.version() == version.number())
          .reduce((earlier, later) -> later)
          .map(VersionAct::type)
          .filter(last -> last == type)
          .isPresent();
    }
  }
}
