package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.DecisionRules.Question;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The version that binds a person governs what may be done with their data. */
class DecisionRulesTest {

  private final PolicyTimeline timeline =
      policy()
          .version(day(1), day(1), old())
          .version(day(3), day(12), old().purpose("ads", LegalBasis.CONSENT))
          .significance(1, 2, Significance.RECONSENT)
          .touching(1, 2, "ads")
          .told();

  private static Promise old() {
    return promise()
        .purpose("billing", LegalBasis.CONTRACT)
        .purpose("newsletter", LegalBasis.CONSENT);
  }

  @Test
  void aPurposeOnAnotherBasisThanConsentIsAllowed() {
    assertThat(reason(onBaseline(), "billing", noon(2))).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aPurposeNobodyPromisedIsDenied() {
    assertThat(reason(onBaseline(), "gossip", noon(2))).isEqualTo(Reason.PURPOSE_NOT_PROMISED);
  }

  @Test
  void aCategoryThatIsNotThePurposesIsDenied() {
    var question = new Question("billing", Optional.of("location"), Optional.empty());

    assertThat(reason(onBaseline(), question, noon(2))).isEqualTo(Reason.CATEGORY_NOT_PROMISED);
  }

  @Test
  void aRecipientThatIsNotThePurposesIsDenied() {
    var question = new Question("billing", Optional.of("contact"), Optional.of("broker"));

    assertThat(reason(onBaseline(), question, noon(2))).isEqualTo(Reason.RECIPIENT_NOT_PROMISED);
  }

  @Test
  void aPromisedCategoryAndRecipientAreAllowed() {
    var question = new Question("billing", Optional.of("contact"), Optional.of("mailer"));

    assertThat(reason(onBaseline(), question, noon(2))).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aBaselineIsNoConsent() {
    assertThat(reason(onBaseline(), "newsletter", noon(2))).isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void aConsentAllowsFromItsInstantOn() {
    var person = onBaseline().consented("newsletter", 1, noon(2));

    assertThat(reason(person, "newsletter", noon(2).minusMillis(1)))
        .isEqualTo(Reason.CONSENT_MISSING);
    assertThat(reason(person, "newsletter", noon(2))).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aWithdrawalDeniesFromItsInstantOn() {
    var person =
        onBaseline().consented("newsletter", 1, noon(2)).withdrew("newsletter", 1, noon(3));

    assertThat(reason(person, "newsletter", noon(3))).isEqualTo(Reason.CONSENT_WITHDRAWN);
  }

  @Test
  void aRefusalIsNamedAsOne() {
    var person = onBaseline().consent("newsletter", ActType.CONSENT_REFUSED, 1, noon(2), false);

    assertThat(reason(person, "newsletter", noon(3))).isEqualTo(Reason.CONSENT_REFUSED);
  }

  @Test
  void aNewConsentAfterAWithdrawalAllowsAgain() {
    var person =
        onBaseline()
            .consented("newsletter", 1, noon(2))
            .withdrew("newsletter", 1, noon(3))
            .consented("newsletter", 1, noon(4));

    assertThat(reason(person, "newsletter", noon(4))).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aNewPurposeIsNotPromisedBeforeTheDate() {
    assertThat(reason(onBaseline(), "ads", noon(4))).isEqualTo(Reason.PURPOSE_NOT_PROMISED);
  }

  @Test
  void fromTheDateOnANewPurposeWaitsForReconsent() {
    var verdict = decide(onBaseline(), "ads", day(12));

    assertThat(verdict.reason()).isEqualTo(Reason.RECONSENT_REQUIRED);
    assertThat(verdict.page()).contains(timeline.versions().get(1));
  }

  @Test
  void unchangedPurposesGoOnMeanwhile() {
    assertThat(reason(onBaseline(), "billing", day(12))).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void acceptingTheVersionIsNoConsentToItsPurposes() {
    var person = onBaseline().accepted(2, noon(13));

    assertThat(reason(person, "ads", noon(13))).isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void aConsentTickedWithTheAcceptanceCountsOnceTheVersionBinds() {
    var person = onBaseline().accepted(2, noon(4)).consentedWithAcceptance("ads", 2, noon(4));

    assertThat(reason(person, "ads", day(12).minusMillis(1)))
        .isEqualTo(Reason.PURPOSE_NOT_PROMISED);
    assertThat(reason(person, "ads", day(12))).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aConsentTickedAheadDoesNotHideTheOneThatHolds() {
    var person =
        onBaseline()
            .consented("newsletter", 1, noon(2))
            .accepted(2, noon(4))
            .consentedWithAcceptance("newsletter", 2, noon(4));

    assertThat(reason(person, "newsletter", noon(5))).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aConsentTickedAheadAfterAWithdrawalDoesNotCountYet() {
    var person =
        onBaseline()
            .consented("newsletter", 1, noon(2))
            .withdrew("newsletter", 1, noon(3))
            .accepted(2, noon(4))
            .consentedWithAcceptance("newsletter", 2, noon(4));

    assertThat(reason(person, "newsletter", noon(5))).isEqualTo(Reason.CONSENT_MISSING);
    assertThat(reason(person, "newsletter", day(12))).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aConsentIsKeptWhereThePurposeStaysTheSame() {
    var person = onBaseline().consented("newsletter", 1, noon(2)).accepted(2, noon(13));

    assertThat(reason(person, "newsletter", noon(13))).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aConsentEndsWhereThePurposeChanges() {
    var changed =
        policy()
            .version(day(1), day(1), old())
            .version(day(3), day(12), old())
            .touching(1, 2, "newsletter")
            .told();
    var person = onBaseline().consented("newsletter", 1, noon(2)).mailed(2, noon(3));

    assertThat(reason(changed, person, "newsletter", noon(11))).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(reason(changed, person, "newsletter", day(12)))
        .isEqualTo(Reason.CONSENT_INVALIDATED);
  }

  @Test
  void aJoinerIsDeniedEverythingWithThePageToAcceptOn() {
    var verdict = decide(joiner(noon(4)), "billing", noon(4));

    assertThat(verdict.reason()).isEqualTo(Reason.NOT_BOUND);
    assertThat(verdict.page()).contains(timeline.versions().get(0));
    assertThat(reason(joiner(noon(4)), "gossip", noon(4))).isEqualTo(Reason.NOT_BOUND);
  }

  @Test
  void anObjectionThatRestrictsDeniesWhatItTouchesFromTheDateOn() {
    var restricting =
        policy()
            .version(day(1), day(1), old().objectionRestricts())
            .version(day(3), day(12), old())
            .touching(1, 2, "billing")
            .told();
    var person = onBaseline().objected(2, 1, noon(4));

    assertThat(reason(restricting, person, "billing", noon(5))).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(reason(restricting, person, "billing", day(12)))
        .isEqualTo(Reason.OBJECTION_RESTRICTS);
    assertThat(reason(restricting, person, "newsletter", day(12)))
        .isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void anObjectionThatLeavesThePersonWhereTheyAreDeniesNothing() {
    var staying =
        policy()
            .version(day(1), day(1), old())
            .version(day(3), day(12), old().objectionRestricts())
            .touching(1, 2, "billing")
            .told();

    assertThat(reason(staying, onBaseline().objected(2, 1, noon(4)), "billing", day(12)))
        .isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aDenialOfOnePolicyPrevailsOverAnotherThatAllows() {
    var terms =
        policy()
            .named("terms")
            .version(day(1), day(1), promise().purpose("billing", LegalBasis.CONSENT))
            .told();
    var person = onBaseline();
    var positions = List.of(position(timeline, person, noon(2)), position(terms, person, noon(2)));

    assertThat(DecisionRules.decide(positions, ask("billing")).reason())
        .isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void aPolicyThatDoesNotKnowThePurposeHasNoSay() {
    var terms = policy().named("terms").version(day(1), day(1), promise()).told();
    var positions =
        List.of(
            position(terms, joiner(day(1)), noon(2)), position(timeline, onBaseline(), noon(2)));

    assertThat(DecisionRules.decide(positions, ask("billing")).reason())
        .isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void withoutAnyPolicyNothingIsAllowed() {
    assertThat(DecisionRules.decide(List.of(), ask("billing")).allowed()).isFalse();
  }

  private Reason reason(Person person, String purpose, Instant now) {
    return decide(person, purpose, now).reason();
  }

  private Reason reason(Person person, Question question, Instant now) {
    return DecisionRules.decide(List.of(position(timeline, person, now)), question).reason();
  }

  private static Reason reason(
      PolicyTimeline timeline, Person person, String purpose, Instant now) {
    return DecisionRules.decide(List.of(position(timeline, person, now)), ask(purpose)).reason();
  }

  private Verdict decide(Person person, String purpose, Instant now) {
    return DecisionRules.decide(List.of(position(timeline, person, now)), ask(purpose));
  }

  private static Position position(PolicyTimeline timeline, Person person, Instant now) {
    return new Position(person.at(timeline, now), person.facts());
  }

  private static Question ask(String purpose) {
    return new Question(purpose, Optional.empty(), Optional.empty());
  }
}
