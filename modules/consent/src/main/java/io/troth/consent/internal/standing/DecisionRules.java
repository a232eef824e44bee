package io.troth.consent.internal.standing;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PublishedVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * May data of a person be used for a purpose? The version that binds them says so; what waits for
 * their acceptance, or is restricted by their objection, is denied whatever else holds.
 */
public final class DecisionRules {

  private DecisionRules() {}

  /** What is asked of one policy. */
  public record Question(String purpose, Optional<String> category, Optional<String> recipient) {}

  /**
   * A person's standing under a policy with the facts it comes from.
   *
   * @param choices of the person, the same under every policy
   */
  public record Position(Standing standing, PolicyFacts facts, ChoiceFacts choices) {

    /** Of somebody who chose nothing. */
    public Position(Standing standing, PolicyFacts facts) {
      this(standing, facts, ChoiceFacts.NONE);
    }

    /**
     * Cookies are asked about before anything binds: the version in force says what they are for.
     */
    Position asNewcomer() {
      return new Position(standing.byVersionInForce(), facts, choices);
    }
  }

  /**
   * The answer of all policies together: among those that speak of the purpose the first denial,
   * else the first allowance.
   */
  public static Verdict decide(List<Position> positions, Question question) {
    var verdicts = new ArrayList<Verdict>();
    for (var position : positions) {
      decide(position, question).ifPresent(verdicts::add);
    }
    for (var verdict : verdicts) {
      if (!verdict.allowed()) {
        return verdict;
      }
    }
    return verdicts.isEmpty() ? nobodySpeaksOfIt(positions) : verdicts.get(0);
  }

  /** Empty when this policy has nothing to do with the purpose. */
  private static Optional<Verdict> decide(Position position, Question question) {
    var standing = position.standing();
    var bound = standing.bound();
    if (bound.isEmpty()) {
      return standing.inForce().flatMap(version -> unbound(position, version, question));
    }
    var awaited = awaited(standing, question.purpose());
    if (awaited.isPresent()) {
      return Optional.of(Verdict.of(Reason.RECONSENT_REQUIRED, standing, standing.mustAccept()));
    }
    var contested = restricted(standing, question.purpose());
    if (contested.isPresent()) {
      return Optional.of(Verdict.of(Reason.OBJECTION_RESTRICTS, standing, contested));
    }
    return bound
        .get()
        .version()
        .commitments()
        .purpose(question.purpose())
        .map(purpose -> underPromise(position, purpose, question));
  }

  private static Optional<Verdict> unbound(
      Position position, PublishedVersion offered, Question question) {
    return offered
        .commitments()
        .purpose(question.purpose())
        .map(
            purpose ->
                CookiePurposes.isOne(purpose.id())
                    ? underPromise(position.asNewcomer(), purpose, question)
                    : Verdict.of(Reason.NOT_BOUND, position.standing(), Optional.of(offered)));
  }

  /** The version that needs this person's acceptance before the purpose may go on. */
  private static Optional<Coming> awaited(Standing standing, String purpose) {
    if (standing.coming().isEmpty()) {
      return Optional.empty();
    }
    return standing.coming().stream()
        .filter(Coming::closedUntilAccepted)
        .filter(coming -> coming.purposes().contains(purpose))
        .max(Comparator.comparing(Coming::number));
  }

  /** The version whose date has come and whose contested changes touch the purpose. */
  private static Optional<PublishedVersion> restricted(Standing standing, String purpose) {
    if (standing.objections().isEmpty()) {
      return Optional.empty();
    }
    var restricts =
        standing.bound().stream()
            .map(bound -> bound.version().commitments().objection().effect())
            .anyMatch(effect -> effect == ObjectionEffect.RESTRICT);
    if (!restricts) {
      return Optional.empty();
    }
    return standing.objections().stream()
        .filter(objection -> objection.purposes().contains(purpose))
        .flatMap(objection -> contestedAndDue(standing, objection).stream())
        .findFirst();
  }

  private static Optional<PublishedVersion> contestedAndDue(
      Standing standing, Objection objection) {
    return standing.coming().stream()
        .filter(coming -> coming.due() && coming.acceptedAt().isEmpty())
        .filter(
            coming ->
                objection.contests(standing.timeline(), standing.boundNumber(), coming.number()))
        .findFirst()
        .map(Coming::version);
  }

  private static Verdict underPromise(Position position, Purpose purpose, Question question) {
    var standing = position.standing();
    if (!covers(purpose.categories(), question.category())) {
      return Verdict.of(Reason.CATEGORY_NOT_PROMISED, standing).on(purpose.basis());
    }
    if (!covers(purpose.recipients(), question.recipient())) {
      return Verdict.of(Reason.RECIPIENT_NOT_PROMISED, standing).on(purpose.basis());
    }
    var onBasis = onBasis(position, purpose);
    return ChoiceRules.forbids(
            position.choices(),
            standing.bound().orElseThrow().version().commitments(),
            purpose,
            question.recipient(),
            onBasis.consent(),
            standing.at())
        .filter(found -> onBasis.allowed())
        .map(
            found ->
                Verdict.of(found.reason(), standing).on(purpose.basis()).forbiddenBy(found.act()))
        .orElse(onBasis);
  }

  private static Verdict onBasis(Position position, Purpose purpose) {
    var standing = position.standing();
    if (purpose.basis() != LegalBasis.CONSENT) {
      return Verdict.of(Reason.BASIS_HOLDS, standing).on(purpose.basis());
    }
    var state = ConsentRules.state(standing, position.facts(), purpose.id());
    return Verdict.of(state.reason(), standing).on(purpose.basis()).restingOn(state.act());
  }

  private static boolean covers(Set<String> promised, Optional<String> asked) {
    return asked.map(promised::contains).orElse(true);
  }

  private static Verdict nobodySpeaksOfIt(List<Position> positions) {
    var bound =
        positions.stream()
            .map(Position::standing)
            .filter(standing -> standing.bound().isPresent())
            .findFirst();
    if (bound.isPresent()) {
      return Verdict.of(Reason.PURPOSE_NOT_PROMISED, bound.get());
    }
    return positions.stream()
        .map(Position::standing)
        .findFirst()
        .map(standing -> Verdict.of(Reason.NOT_BOUND, standing, standing.mustAccept()))
        .orElseGet(Verdict::nothing);
  }
}
