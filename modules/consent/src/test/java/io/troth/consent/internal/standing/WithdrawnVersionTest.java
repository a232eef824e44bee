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
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Version 2 was to come on the twelfth and was withdrawn on the fifth at noon. */
class WithdrawnVersionTest {

  private final PolicyTimeline timeline = history().told();

  private static History history() {
    return policy()
        .version(day(1), day(1), promise())
        .version(day(3), day(12), promise())
        .withdrawn(2, noon(5));
  }

  /** The third version makes the second one's change again. */
  private static PolicyTimeline madeAgain() {
    return history().version(day(6), day(20), promise()).keys(1, 3, "change:2").told();
  }

  @Test
  void itBindsNobodyHoweverLongOnesPeriodHasRun() {
    var person = onBaseline().mailed(2, noon(3));

    assertThat(person.boundAt(timeline, day(40))).isEqualTo(1);
    assertThat(person.at(timeline, day(40)).coming()).isEmpty();
  }

  @Test
  void whoAcceptedItWaitsForNothing() {
    var standing = onBaseline().accepted(2, noon(4)).at(timeline, day(13));

    assertThat(standing.boundNumber()).isEqualTo(1);
    assertThat(standing.acceptedAt()).isEmpty();
    assertThat(standing.mustAccept()).isEmpty();
  }

  @Test
  void untilThenItWasComing() {
    var person = onBaseline().mailed(2, noon(3)).accepted(2, noon(4));

    var before = person.at(timeline, noon(5).minusMillis(1));

    assertThat(before.coming(2).orElseThrow().state()).isEqualTo(PendingState.ACCEPTED);
    assertThat(person.at(timeline, noon(5)).coming()).isEmpty();
  }

  @Test
  void aNewcomerIsAskedForTheOneThatStands() {
    var standing = joiner(noon(6)).at(timeline, noon(14));

    assertThat(standing.mustAccept().orElseThrow().number()).isEqualTo(1);
    assertThat(standing.coming()).extracting(Coming::number).containsExactly(1);
  }

  @Test
  void theNextVersionIsComparedWithWhatBinds() {
    var person = onBaseline().mailed(2, noon(3)).mailed(3, noon(6));

    assertThat(person.boundAt(madeAgain(), day(19))).isEqualTo(1);
    assertThat(person.boundAt(madeAgain(), day(20))).isEqualTo(3);
  }

  @Test
  void silenceDoesNotBindToAChangeThatWasObjectedToWhenItComesAgain() {
    var person = onBaseline().mailed(2, noon(3)).objected(2, 1, noon(4)).mailed(3, noon(6));

    assertThat(person.boundAt(madeAgain(), day(40))).isEqualTo(1);
    assertThat(person.tookObjectionBack(2, noon(21)).boundAt(madeAgain(), day(40))).isEqualTo(3);
  }

  @Test
  void anObjectionToItCanBeTakenBackThoughItIsGone() {
    var objector = onBaseline().objected(2, 1, noon(4)).at(timeline, noon(6));

    assertThat(ActRules.obstacle(objector, ActType.OBJECTION_WITHDRAWN, 2)).isEmpty();
    assertThat(ActRules.obstacle(objector, ActType.ACCEPTED, 2)).isPresent();
  }

  @Test
  void itsAcceptanceAnswersNoObjectionToAnEarlierVersion() {
    var line =
        policy()
            .version(day(1), day(1), promise())
            .version(day(2), day(10), promise())
            .version(day(3), day(12), promise())
            .withdrawn(3, noon(5))
            .told();
    var person = onBaseline().mailed(2, noon(2)).objected(2, 1, noon(3)).accepted(3, noon(4));

    assertThat(person.at(line, day(20)).objections()).hasSize(1);
    assertThat(person.boundAt(line, day(20))).isEqualTo(1);
  }

  @Test
  void aConsentGivenWithItsAcceptanceCountsNeitherNowNorUnderALaterVersion() {
    var ads = promise().purpose("ads", LegalBasis.CONSENT);
    var line =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), ads)
            .withdrawn(2, noon(5))
            .version(day(6), day(20), ads)
            .told();
    var person =
        onBaseline()
            .accepted(2, noon(4))
            .consentedWithAcceptance("ads", 2, noon(4))
            .accepted(3, noon(7));

    var standing = person.at(line, day(21));
    var question = new DecisionRules.Question("ads", Optional.empty(), Optional.empty());
    var verdict =
        DecisionRules.decide(
            List.of(new DecisionRules.Position(standing, person.facts())), question);

    assertThat(standing.boundNumber()).isEqualTo(3);
    assertThat(verdict.reason()).isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void whatNeededConsentIsNotClosedAnyMore() {
    var steep = history().significance(1, 2, Significance.RECONSENT).told();

    assertThat(onBaseline().mailed(2, noon(3)).at(steep, day(13)).mustAccept()).isEmpty();
  }

  @Test
  void itsRolloutEndsWithTheWithdrawalAndIsRemembered() {
    var spans = Spans.of(timeline, onBaseline().mailed(2, noon(3)).facts());
    var ofTheSecond = spans.groups().stream().filter(span -> span.version() == 2).toList();
    var told = RolloutGroups.bit(Group.NOTIFIED);

    assertThat(ofTheSecond).anyMatch(span -> span.covers(noon(4)) && (span.value() & told) > 0);
    assertThat(ofTheSecond).noneMatch(span -> span.covers(noon(5)));
    assertThat(spans.bound()).noneMatch(span -> span.version() == 2);
  }
}
