package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.PolicyTimeline;
import org.junit.jupiter.api.Test;

/** A banner stands in for a mail that failed for good, where the bound version allows it. */
class BannerTest {

  private final PolicyTimeline allowed =
      policy()
          .version(day(1), day(1), promise().bannerStandsIn())
          .version(day(3), day(12), promise())
          .told();

  private final PolicyTimeline notAllowed =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise().bannerStandsIn())
          .told();

  @Test
  void aBannerAloneIsNoEvidence() {
    assertThat(onBaseline().sawBanner(2, noon(4)).boundAt(allowed, day(30))).isEqualTo(1);
  }

  @Test
  void aBannerStandsInForARefusedMail() {
    var person = onBaseline().failed(2, noon(3)).sawBanner(2, noon(10));

    assertThat(person.boundAt(allowed, day(18).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(allowed, day(18))).isEqualTo(2);
  }

  @Test
  void itDoesNotWhereTheBoundVersionDoesNotAllowIt() {
    var person = onBaseline().failed(2, noon(3)).sawBanner(2, noon(4));

    assertThat(person.boundAt(notAllowed, day(30))).isEqualTo(1);
  }

  @Test
  void afterALateBounceAnEarlierBannerKeepsThePersonBound() {
    var person = onBaseline().mailed(2, noon(3)).sawBanner(2, noon(4)).failed(2, noon(20));

    assertThat(person.boundAt(allowed, noon(20))).isEqualTo(2);
  }

  @Test
  void aBannerNeverBindsBackwardsFromAFailureThatCameLater() {
    var person = onBaseline().sawBanner(2, noon(4)).failed(2, noon(20));

    assertThat(person.boundAt(allowed, noon(19))).isEqualTo(1);
    assertThat(person.at(allowed, noon(21)).bound().orElseThrow().since()).isEqualTo(noon(20));
  }

  @Test
  void aBannerDoesNotShortenTheWeekOfAMailThatCounts() {
    var person = onBaseline().sawBanner(2, noon(3)).mailed(2, noon(10));

    assertThat(person.boundAt(allowed, day(13))).isEqualTo(1);
  }

  @Test
  void onlyTheFirstImpressionCounts() {
    var person = onBaseline().failed(2, noon(3)).sawBanner(2, noon(5)).sawBanner(2, noon(9));

    assertThat(person.boundAt(allowed, day(13))).isEqualTo(2);
  }

  @Test
  void aMailHandedOverLaterDoesNotUndoWhatTheBannerBound() {
    var person = onBaseline().failed(2, noon(3)).sawBanner(2, noon(5)).mailedAgain(2, noon(14));

    assertThat(person.boundAt(allowed, day(13))).isEqualTo(2);
    assertThat(person.boundAt(allowed, noon(14))).isEqualTo(2);
  }
}
