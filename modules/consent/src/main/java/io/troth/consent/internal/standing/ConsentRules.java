package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PolicyTimeline.Pair;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person has consented to a purpose of the version that binds them. A consent counts only
 * for what the text said when it was given: it carries over to another version while nothing about
 * the purpose changed between the two. One given together with an acceptance counts once the
 * accepted version binds. It lasts as long as the text said, or less if the bound version says so.
 */
public final class ConsentRules {

  private ConsentRules() {}

  /**
   * Where consent to a purpose stands.
   *
   * @param reason CONSENT_GIVEN, CONSENT_MISSING, CONSENT_WITHDRAWN, CONSENT_REFUSED,
   *     CONSENT_REVOKED, CONSENT_EXPIRED or CONSENT_INVALIDATED
   * @param act the act it rests on
   * @param until when what was given expires or expired
   */
  public record State(Reason reason, Optional<ConsentAct> act, Optional<Instant> until) {

    static State missing() {
      return new State(Reason.CONSENT_MISSING, Optional.empty(), Optional.empty());
    }

    static State of(Reason reason, ConsentAct act) {
      return new State(reason, Optional.of(act), Optional.empty());
    }
  }

  public static State state(Standing standing, PolicyFacts facts, String purpose) {
    var acts = counting(standing, facts, purpose);
    if (acts.isEmpty()) {
      return State.missing();
    }
    var last = acts.get(acts.size() - 1);
    return switch (last.type()) {
      case CONSENT_REFUSED -> State.of(Reason.CONSENT_REFUSED, last);
      case CONSENT_WITHDRAWN -> State.of(Reason.CONSENT_WITHDRAWN, last);
      case CONSENT_REVOKED -> State.of(Reason.CONSENT_REVOKED, last);
      default -> affirmed(standing, sinceLastRefusal(acts));
    };
  }

  /** What an assertion says counts only while nothing is known from the person themselves. */
  private static List<ConsentAct> counting(Standing standing, PolicyFacts facts, String purpose) {
    var acts = new ArrayList<ConsentAct>();
    var witnessed = false;
    for (var act : facts.consents()) {
      if (act.purpose().equals(purpose)
          && reached(act.at(), standing.at())
          && !isVoid(act, standing)) {
        acts.add(act);
        witnessed |= !act.asserted();
      }
    }
    if (witnessed) {
      acts.removeIf(act -> act.asserted() && act.affirmative());
    }
    return acts;
  }

  private static State affirmed(Standing standing, List<ConsentAct> given) {
    var holding = new ArrayList<ConsentAct>(given.size());
    for (var act : given) {
      if (holds(act, standing)) {
        holding.add(act);
      }
    }
    if (holding.isEmpty()) {
      return given.stream()
          .filter(act -> !isPending(act, standing))
          .reduce((earlier, later) -> later)
          .map(act -> State.of(Reason.CONSENT_INVALIDATED, act))
          .orElseGet(State::missing);
    }
    var lasting = holding.get(0);
    for (var act : holding.subList(1, holding.size())) {
      lasting = end(act, standing).isBefore(end(lasting, standing)) ? lasting : act;
    }
    var until = until(lasting, standing);
    var over = until.filter(end -> reached(end, standing.at())).isPresent();
    return new State(
        over ? Reason.CONSENT_EXPIRED : Reason.CONSENT_GIVEN, Optional.of(lasting), until);
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

  private static boolean isPending(ConsentAct act, Standing standing) {
    return act.withAcceptance() && standing.boundNumber() < act.version();
  }

  private static boolean holds(ConsentAct act, Standing standing) {
    var bound = standing.boundNumber();
    if (isPending(act, standing)) {
      return false;
    }
    if (act.version() == bound) {
      return true;
    }
    var pair = new Pair(Math.min(act.version(), bound), Math.max(act.version(), bound));
    var difference = standing.timeline().differences().get(pair);
    return difference != null && !difference.purposes().contains(act.purpose());
  }

  private static Instant end(ConsentAct act, Standing standing) {
    return until(act, standing).orElse(Instant.MAX);
  }

  /** The earlier of what the text shown and what the version that binds say. */
  static Optional<Instant> until(ConsentAct act, Standing standing) {
    var byBound = standing.bound().flatMap(bound -> until(act, bound.version()));
    if (standing.boundNumber() == act.version()) {
      return byBound;
    }
    for (var version : standing.timeline().everPublished()) {
      if (version.number() == act.version()) {
        return earlier(until(act, version), byBound);
      }
    }
    return byBound;
  }

  private static Optional<Instant> until(ConsentAct act, PublishedVersion version) {
    return version
        .commitments()
        .purpose(act.purpose())
        .flatMap(Purpose::consentFor)
        .map(span -> after(act.at(), span));
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }

  /** Calendar parts are counted in UTC. */
  private static Instant after(Instant start, TimeSpan span) {
    return start.atZone(ZoneOffset.UTC).plus(span.calendar()).plus(span.clock()).toInstant();
  }
}
