package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Significance;
import org.junit.jupiter.api.Test;

/** Everybody is compared with the version that binds them. */
class SeveralVersionsTest {

  private final History history =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise())
          .version(day(5), day(14), promise());

  @Test
  void twoInFlightBindOneAfterTheOther() {
    var person = onBaseline().mailed(2, noon(3)).mailed(3, noon(5));

    assertThat(person.boundAt(history.told(), day(13))).isEqualTo(2);
    assertThat(person.boundAt(history.told(), day(14))).isEqualTo(3);
  }

  @Test
  void onTheSameInstantTheLowerComesFirstAndThenTheHigher() {
    var together = policy().version(day(1), day(1), promise());
    together.version(day(3), day(12), promise()).version(day(4), day(12), promise());
    var person = onBaseline().mailed(2, noon(3)).mailed(3, noon(4));

    var trail = person.at(together.told(), day(12)).trail();

    assertThat(trail).extracting(Binding::number).containsExactly(1, 2, 3);
    assertThat(trail.get(2).since()).isEqualTo(day(12));
  }

  @Test
  void aVersionThatNobodyNoticedIsSkipped() {
    var standing = onBaseline().mailed(3, noon(5)).at(history.told(), day(14));

    assertThat(standing.trail()).extracting(Binding::number).containsExactly(1, 3);
    assertThat(standing.coming()).isEmpty();
  }

  @Test
  void aLateMailOnASkippedVersionNeverTakesThePersonBack() {
    var person = onBaseline().mailed(3, noon(5)).mailed(2, noon(20));

    assertThat(person.boundAt(history.told(), day(60))).isEqualTo(3);
  }

  @Test
  void fromVersionOneTheThirdNeedsConsentWhileFromTheSecondItDoesNot() {
    var steep = history.significance(1, 3, Significance.RECONSENT).told();

    assertThat(onBaseline().mailed(3, noon(5)).boundAt(steep, day(60))).isEqualTo(1);
    assertThat(onBaseline(2, noon(12)).mailed(3, noon(5)).boundAt(steep, day(60))).isEqualTo(3);
  }

  @Test
  void whatWasOutOfReachIsReconsideredWhenThePersonMovesOn() {
    var steep = history.significance(1, 3, Significance.RECONSENT).told();
    var person = onBaseline().mailed(3, noon(5)).mailed(2, noon(20));

    assertThat(person.boundAt(steep, day(28).minusMillis(1))).isEqualTo(1);
    assertThat(person.at(steep, day(28)).trail())
        .extracting(Binding::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void anAcceptanceOfTheSecondOpensTheWayToTheThird() {
    var steep = history.significance(1, 3, Significance.RECONSENT).told();
    var person = onBaseline().mailed(3, noon(5)).accepted(2, noon(20));

    assertThat(person.boundAt(steep, noon(20))).isEqualTo(3);
  }

  @Test
  void aLaterVersionWithAnEarlierDateOvertakes() {
    var overtaking =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(20), promise())
            .version(day(5), day(13), promise())
            .told();
    var person = onBaseline().mailed(2, noon(3)).mailed(3, noon(5));

    assertThat(person.boundAt(overtaking, day(13))).isEqualTo(3);
    assertThat(person.boundAt(overtaking, day(20))).isEqualTo(3);
  }

  @Test
  void somebodyStillOnTheFirstIsAskedAboutTheWholeWay() {
    var steep = history.significance(1, 3, Significance.RECONSENT).touching(1, 3, "ads").told();

    var coming = onBaseline().at(steep, day(14)).coming(3).orElseThrow();

    assertThat(coming.significance()).isEqualTo(Significance.RECONSENT);
    assertThat(coming.purposes()).containsExactly("ads");
  }
}
