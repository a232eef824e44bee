package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.DecisionRules.Question;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The stories of docs/rules-of-change.md, date by date. */
class RulesOfChangeTest {

  private final History twoRollouts =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise())
          .version(day(5), day(14), promise());

  @Test
  void anaSkipsAVersionHerMailOfWhichWasRefused() {
    var ana = onBaseline().failed(2, noon(3)).mailed(3, noon(5));
    var timeline = twoRollouts.told();

    assertThat(ana.boundAt(timeline, day(12))).isEqualTo(1);
    assertThat(ana.at(timeline, day(14)).trail()).extracting(Binding::number).containsExactly(1, 3);
  }

  @Test
  void anaIsAskedAboutTheWholeWayFromTheFirstToTheThird() {
    var timeline =
        twoRollouts.significance(1, 3, Significance.RECONSENT).touching(1, 3, "ads").told();
    var ana = onBaseline().failed(2, noon(3)).mailed(3, noon(5));

    var standing = ana.at(timeline, day(14));

    assertThat(standing.boundNumber()).isEqualTo(1);
    assertThat(standing.coming(3).orElseThrow().purposes()).containsExactly("ads");
    assertThat(ana.accepted(3, noon(15)).boundAt(timeline, noon(15))).isEqualTo(3);
  }

  @Test
  void benIsBoundByTwoRolloutsOneAfterTheOther() {
    var ben = onBaseline().mailed(2, noon(3)).mailed(3, noon(5));

    assertThat(ben.boundAt(twoRollouts.told(), day(12).minusMillis(1))).isEqualTo(1);
    assertThat(ben.boundAt(twoRollouts.told(), day(12))).isEqualTo(2);
    assertThat(ben.boundAt(twoRollouts.told(), day(14))).isEqualTo(3);
  }

  @Test
  void benMayAcceptTheSecondRolloutAheadAndTheFirstBindsHimAllTheSame() {
    var ben = onBaseline().mailed(2, noon(3)).accepted(3, noon(6));

    assertThat(ben.boundAt(twoRollouts.told(), day(12))).isEqualTo(2);
    assertThat(ben.boundAt(twoRollouts.told(), day(14))).isEqualTo(3);
  }

  /** The third is published after the second, and in force before it. */
  @Nested
  class SupersededBeforeItsDate {

    private final PolicyTimeline timeline =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(20), promise())
            .version(day(5), day(13), promise())
            .told();

    @Test
    void cemIsNeverBoundByWhatWasOvertaken() {
      var cem = onBaseline().mailed(2, noon(3)).mailed(3, noon(5));

      assertThat(cem.boundAt(timeline, day(13))).isEqualTo(3);
      assertThat(cem.at(timeline, day(60)).trail())
          .extracting(Binding::number)
          .containsExactly(1, 3);
    }

    @Test
    void danaWhoHeardOfTheOvertakenOneOnlyIsBoundByItUntilSheHearsOfTheOther() {
      var dana = onBaseline().mailed(2, noon(3)).mailed(3, noon(21));

      assertThat(dana.boundAt(timeline, day(13))).isEqualTo(1);
      assertThat(dana.boundAt(timeline, day(20))).isEqualTo(2);
      assertThat(dana.boundAt(timeline, day(29).minusMillis(1))).isEqualTo(2);
      assertThat(dana.boundAt(timeline, day(29))).isEqualTo(3);
    }
  }

  @Test
  void eveJoinsDuringARolloutAcceptsTheOneInForceAndSeesTheComingOne() {
    var timeline =
        policy().version(day(1), day(1), promise()).version(day(3), day(12), promise()).told();
    var registered = joiner(noon(10));

    assertThat(registered.at(timeline, noon(10)).mustAccept()).contains(timeline.versions().get(0));
    assertThat(registered.at(timeline, noon(10)).coming())
        .extracting(Coming::number)
        .containsExactly(1, 2);
    var eve = registered.accepted(1, noon(10)).mailed(2, noon(10));
    assertThat(eve.boundAt(timeline, noon(10))).isEqualTo(1);
    assertThat(eve.boundAt(timeline, day(18).minusMillis(1))).isEqualTo(1);
    assertThat(eve.boundAt(timeline, day(18))).isEqualTo(2);
  }

  @Test
  void whoJoinsAndAcceptsNothingIsBoundByNothing() {
    var timeline = twoRollouts.told();

    assertThat(joiner(noon(10)).mailed(2, noon(10)).boundAt(timeline, day(60))).isZero();
  }

  /** Three versions were published while somebody was away. */
  @Nested
  class BackAfterThreeVersions {

    private final History history =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .version(day(14), day(23), promise())
            .version(day(25), day(34), promise());

    private final Person finn =
        onBaseline().failed(2, noon(3)).failed(3, noon(14)).failed(4, noon(25));

    @Test
    void finnWhomNoMailReachedIsStillOnTheFirst() {
      assertThat(finn.boundAt(history.told(), day(60))).isEqualTo(1);
    }

    @Test
    void oneMailOnTheNewestIsEnoughAndTheOthersAreSkipped() {
      var back = finn.mailedAgain(4, noon(61));

      assertThat(back.boundAt(history.told(), day(69).minusMillis(1))).isEqualTo(1);
      assertThat(back.at(history.told(), day(69)).trail())
          .extracting(Binding::number)
          .containsExactly(1, 4);
    }

    @Test
    void whatNeedsConsentFromTheFirstToTheFourthWaitsForIt() {
      var steep = history.significance(1, 4, Significance.RECONSENT).told();
      var back = finn.mailedAgain(4, noon(61));

      assertThat(back.boundAt(steep, day(300))).isEqualTo(1);
      assertThat(back.at(steep, day(300)).mustAccept()).contains(steep.versions().get(3));
      assertThat(back.accepted(4, noon(70)).boundAt(steep, noon(70))).isEqualTo(4);
    }

    @Test
    void ginaWhoseMailsArrivedIsOnTheNewestAndHerFirstUseAcceptsThatOneOnly() {
      var gina = onBaseline().mailed(2, noon(3)).mailed(3, noon(14)).mailed(4, noon(25));

      var standing = gina.at(history.told(), day(60));

      assertThat(standing.trail()).extracting(Binding::number).containsExactly(1, 2, 3, 4);
      assertThat(UseRules.deemedBy(standing).map(Binding::number)).contains(4);
      assertThat(standing.deemedAt()).isEmpty();
    }
  }

  /** The second version names the new owner. */
  @Nested
  class ChangeOfOwner {

    private final PolicyTimeline timeline =
        policy()
            .version(day(1), day(1), promise().purpose("news", LegalBasis.CONSENT))
            .version(day(3), day(12), promise().purpose("news", LegalBasis.CONSENT))
            .version(day(14), day(23), promise().purpose("news", LegalBasis.CONSENT))
            .told();

    @Test
    void theAgreementGoesOnUntilHannahsOwnTimeIsOver() {
      var hannah = onBaseline().mailed(2, noon(10));

      assertThat(hannah.boundAt(timeline, day(12))).isEqualTo(1);
      assertThat(hannah.boundAt(timeline, day(18))).isEqualTo(2);
    }

    @Test
    void herOptOutHoldsUnderTheNewOwner() {
      var hannah =
          onBaseline()
              .consented("news", 1, noon(1))
              .withdrew("news", 1, noon(2))
              .mailed(2, noon(3))
              .mailed(3, noon(14));

      assertThat(reason(hannah, day(12))).isEqualTo(Reason.CONSENT_WITHDRAWN);
      assertThat(reason(hannah, day(60))).isEqualTo(Reason.CONSENT_WITHDRAWN);
    }

    @Test
    void herConsentHoldsUnderTheNewOwnerWhereNothingAboutThePurposeChanges() {
      var hannah = onBaseline().consented("news", 1, noon(2)).mailed(2, noon(3));

      assertThat(reason(hannah, day(12))).isEqualTo(Reason.CONSENT_GIVEN);
    }

    @Test
    void herObjectionIsCarriedOverWhileTheChangePersists() {
      var hannah = onBaseline().mailed(2, noon(3)).objected(2, 1, noon(4)).mailed(3, noon(14));

      assertThat(hannah.boundAt(timeline, day(60))).isEqualTo(1);
    }

    private Reason reason(Person person, Instant now) {
      var position = new Position(person.at(timeline, now), person.facts());
      var question = new Question("news", Optional.empty(), Optional.empty());
      return DecisionRules.decide(List.of(position), question).reason();
    }
  }
}
