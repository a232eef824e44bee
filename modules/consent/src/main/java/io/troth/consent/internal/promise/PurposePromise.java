package io.troth.consent.internal.promise;

import io.troth.consent.api.ActType;
import io.troth.consent.internal.promise.TallyStatements.Acted;
import io.troth.consent.internal.promise.TallyStatements.BoundBy;
import io.troth.kernel.Actor;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Purposes are pursued on the ground that the version which binds a person names: every decision
 * asks. Where it is consent, no yes counts but a person's own.
 */
@Singleton
final class PurposePromise implements PromiseControl {

  private final TallyStatements tallies;

  PurposePromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "decisions";
  }

  @Override
  public String title() {
    return "Decisions by bound version and consent";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.PURPOSE;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var consents = tallies.consents();
    var bound = tallies.bound(now);
    return one -> reading(one, consents, bound);
  }

  private static Reading reading(Asked asked, List<Acted> consents, List<BoundBy> bound) {
    var purpose = asked.version().commitments().purpose(asked.promised().key().id()).orElseThrow();
    var policy = asked.timeline().policy();
    return purpose.basis() == LegalBasis.CONSENT
        ? consents(
            consents.stream()
                .filter(acted -> acted.policy().equals(policy))
                .filter(acted -> acted.purpose().equals(purpose.id()))
                .toList())
        : otherBasis(asked, purpose, people(bound, policy, asked.version().number()));
  }

  private static Reading consents(List<Acted> acts) {
    long byTheClock =
        acts.stream()
            .filter(acted -> acted.type() == ActType.CONSENT_GIVEN)
            .filter(acted -> acted.by() == Actor.Kind.SYSTEM)
            .mapToLong(Acted::acts)
            .sum();
    var figure =
        "Consents given: %,d, refused: %,d, withdrawn: %,d; without one every decision is no."
            .formatted(
                count(acts, ActType.CONSENT_GIVEN),
                count(acts, ActType.CONSENT_REFUSED),
                count(acts, ActType.CONSENT_WITHDRAWN));
    return byTheClock > 0
        ? Reading.broken("Consents that came from no person: %,d. ".formatted(byTheClock) + figure)
        : Reading.kept(figure);
  }

  /** Legitimate interests stand only where people may object (GDPR Article 21(1)). */
  private static Reading otherBasis(Asked asked, Purpose purpose, long people) {
    var figure = "Decisions follow it; people bound by this version: %,d.".formatted(people);
    var mayObject =
        asked.version().commitments().rights().stream()
            .map(Right::id)
            .anyMatch(right -> right.equals("object"));
    return purpose.basis() == LegalBasis.LEGITIMATE_INTERESTS && !mayObject
        ? Reading.atRisk(figure + " The version promises no right to object to it.")
        : Reading.kept(figure);
  }

  private static long count(List<Acted> acts, ActType type) {
    return acts.stream().filter(acted -> acted.type() == type).mapToLong(Acted::acts).sum();
  }

  private static long people(List<BoundBy> bound, PolicyId policy, int number) {
    return bound.stream()
        .filter(by -> by.policy().equals(policy) && by.number() == number)
        .mapToLong(BoundBy::people)
        .sum();
  }
}
