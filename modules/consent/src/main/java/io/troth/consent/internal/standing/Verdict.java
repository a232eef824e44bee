package io.troth.consent.internal.standing;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * The answer of one policy, or of all together.
 *
 * @param standing what it was derived from; empty when no policy has anything to say
 * @param page version on whose page the person can change the answer
 * @param basis of the purpose under the version that binds
 * @param consent the act on the purpose it rests on
 * @param choice the choice that forbids it
 */
public record Verdict(
    Reason reason,
    Optional<Standing> standing,
    Optional<PublishedVersion> page,
    Optional<LegalBasis> basis,
    Optional<ConsentAct> consent,
    Optional<ChoiceAct> choice) {

  static Verdict of(Reason reason, Standing standing) {
    return of(reason, standing, Optional.empty());
  }

  static Verdict of(Reason reason, Standing standing, Optional<PublishedVersion> page) {
    return new Verdict(
        reason, Optional.of(standing), page, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Nothing binds anybody, anywhere. */
  static Verdict nothing() {
    return new Verdict(
        Reason.NOT_BOUND,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Verdict on(LegalBasis of) {
    return new Verdict(reason, standing, page, Optional.of(of), consent, choice);
  }

  Verdict restingOn(Optional<ConsentAct> act) {
    return new Verdict(reason, standing, page, basis, act, choice);
  }

  Verdict forbiddenBy(ChoiceAct act) {
    return new Verdict(reason, standing, page, basis, consent, Optional.of(act));
  }

  /** When the consent it rests on expires, if it does. */
  public Optional<Instant> consentEnds() {
    return standing.flatMap(now -> consent.flatMap(act -> ConsentRules.until(act, now)));
  }

  /** Whether it rests on what the tenant asserts and nobody witnessed. */
  public boolean isAsserted() {
    return choice
        .map(ChoiceAct::asserted)
        .or(() -> consent.map(ConsentAct::asserted))
        .orElse(false);
  }

  public boolean allowed() {
    return reason == Reason.BASIS_HOLDS || reason == Reason.CONSENT_GIVEN;
  }
}
