package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.policy.api.PolicyTimeline.Pair;
import java.util.List;

/**
 * Whether a person has consented to a purpose of the version that binds them. A consent counts only
 * for what the text said when it was given: it carries over to another version while nothing about
 * the purpose changed between the two. One given together with an acceptance counts once the
 * accepted version binds.
 */
final class ConsentRules {

  private ConsentRules() {}

  /** CONSENT_GIVEN, CONSENT_MISSING, CONSENT_WITHDRAWN, CONSENT_REFUSED or CONSENT_REVOKED. */
  static Reason state(Standing standing, PolicyFacts facts, String purpose) {
    var acts =
        facts.consents().stream()
            .filter(act -> act.purpose().equals(purpose) && reached(act.at(), standing.at()))
            .filter(act -> !isVoid(act, standing))
            .toList();
    if (acts.isEmpty()) {
      return Reason.CONSENT_MISSING;
    }
    var last = acts.get(acts.size() - 1);
    if (last.affirmative()) {
      var counts = sinceLastRefusal(acts).stream().anyMatch(act -> holds(act, standing));
      return counts ? Reason.CONSENT_GIVEN : Reason.CONSENT_MISSING;
    }
    return switch (last.type()) {
      case CONSENT_REFUSED -> Reason.CONSENT_REFUSED;
      case CONSENT_REVOKED -> Reason.CONSENT_REVOKED;
      default -> Reason.CONSENT_WITHDRAWN;
    };
  }

  /** Given together with the acceptance of a version that was withdrawn and never bound. */
  private static boolean isVoid(ConsentAct act, Standing standing) {
    return act.affirmative()
        && act.withAcceptance()
        && standing.timeline().isWithdrawn(act.version());
  }

  private static List<ConsentAct> sinceLastRefusal(List<ConsentAct> acts) {
    var from = 0;
    for (var i = 0; i < acts.size(); i++) {
      from = acts.get(i).affirmative() ? from : i + 1;
    }
    return acts.subList(from, acts.size());
  }

  private static boolean holds(ConsentAct act, Standing standing) {
    var bound = standing.boundNumber();
    if (act.withAcceptance() && bound < act.version()) {
      return false;
    }
    if (act.version() == bound) {
      return true;
    }
    var pair = new Pair(Math.min(act.version(), bound), Math.max(act.version(), bound));
    var difference = standing.timeline().differences().get(pair);
    return difference != null && !difference.purposes().contains(act.purpose());
  }
}
