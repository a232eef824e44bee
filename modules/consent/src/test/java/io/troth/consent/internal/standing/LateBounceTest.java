package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.failure;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mail that comes back is as if it had never been, from then on; the past stays as it was. */
class LateBounceTest {

  private final PolicyTimeline timeline =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise())
          .version(day(5), day(14), promise())
          .told();

  private final Person bounced = onBaseline().mailed(2, noon(3)).failed(2, noon(20));

  @Test
  void thePersonIsBackOnTheFormerVersionFromTheBounceOn() {
    assertThat(bounced.boundAt(timeline, noon(20))).isEqualTo(1);
  }

  @Test
  void whatWasTrueBeforeTheBounceStaysTrueOfThatTime() {
    assertThat(bounced.boundAt(timeline, noon(20).minusMillis(1))).isEqualTo(2);
  }

  @Test
  void whoAcceptedStays() {
    var person = onBaseline().mailed(2, noon(3)).accepted(2, noon(4)).failed(2, noon(20));

    assertThat(person.boundAt(timeline, day(25))).isEqualTo(2);
  }

  @Test
  void whoAcceptedWhatTheClockHadBoundStays() {
    var person = onBaseline().mailed(2, noon(3)).accepted(2, noon(15)).failed(2, noon(20));

    assertThat(person.at(timeline, noon(16)).bound().orElseThrow().since()).isEqualTo(day(12));
    assertThat(person.boundAt(timeline, day(25))).isEqualTo(2);
  }

  @Test
  void aSecondMailStartsItsOwnWeek() {
    var person = bounced.mailedAgain(2, noon(22));

    assertThat(person.boundAt(timeline, day(30).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, day(30))).isEqualTo(2);
  }

  @Test
  void anotherMailThatDidNotComeBackGoesOnCounting() {
    var person = onBaseline().mailed(2, noon(3)).mailedAgain(2, noon(4)).failed(2, noon(20));

    assertThat(person.boundAt(timeline, noon(21))).isEqualTo(2);
  }

  @Test
  void aBounceKnownBeforeItsMailVoidsItAllTheSame() {
    var person = onBaseline().failed(2, noon(20)).mailed(2, noon(3));

    assertThat(person.boundAt(timeline, day(25))).isEqualTo(1);
  }

  @Test
  void aRefusalBeforeASuccessfulTryVoidsNothing() {
    var person = onBaseline().failed(2, noon(3)).mailed(2, noon(4));

    assertThat(person.boundAt(timeline, day(12))).isEqualTo(2);
  }

  @Test
  void aLaterVersionWithItsOwnEvidenceStillBinds() {
    var person = bounced.mailed(3, noon(5));

    assertThat(person.boundAt(timeline, day(25))).isEqualTo(3);
  }

  @Test
  void aLaterVersionThatNeedsConsentFromTheFormerOneFallsToo() {
    var steep =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .version(day(5), day(14), promise())
            .significance(1, 3, Significance.RECONSENT)
            .told();
    var person = bounced.mailed(3, noon(5));

    assertThat(person.boundAt(steep, noon(19))).isEqualTo(3);
    assertThat(person.boundAt(steep, noon(20))).isEqualTo(1);
  }

  @Test
  void aDeemedAcceptanceIsInvalidated() {
    var before = onBaseline().mailed(2, noon(3)).deemed(2, noon(13));

    assertThat(invalidated(before)).extracting(VersionAct::version).containsExactly(2);
  }

  @Test
  void deemedAcceptancesOfLaterVersionsFallWithIt() {
    var steep =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .version(day(5), day(14), promise())
            .significance(1, 3, Significance.RECONSENT)
            .told();
    var before =
        onBaseline().mailed(2, noon(3)).mailed(3, noon(5)).deemed(2, noon(13)).deemed(3, noon(15));

    var failure = failure(2, noon(20));
    var after = StandingRules.at(steep, before.facts().with(failure), noon(20));

    assertThat(UseRules.invalidatedBy(failure, before.facts(), after))
        .extracting(VersionAct::version)
        .containsExactly(2, 3);
  }

  @Test
  void aBounceOfAMailThatWasNotTheEvidenceInvalidatesNothing() {
    var before = onBaseline().mailed(2, noon(4)).mailedAgain(2, noon(3)).deemed(2, noon(13));

    assertThat(invalidated(before)).isEmpty();
  }

  @Test
  void aPersonWhoNeverUsedTheServiceHasNothingToInvalidate() {
    assertThat(invalidated(onBaseline().mailed(2, noon(3)))).isEmpty();
  }

  @Test
  void afterANewWeekTheNextUseIsDeemedAnew() {
    var person =
        onBaseline()
            .mailed(2, noon(3))
            .deemed(2, noon(13))
            .failed(2, noon(20))
            .did(ActType.DEEMED_ACCEPTANCE_INVALIDATED, 2, noon(20))
            .mailedAgain(2, noon(22));

    var standing = person.at(timeline, day(30));

    assertThat(standing.bound().orElseThrow().how()).isEqualTo(How.CLOCK);
    assertThat(UseRules.deemedBy(standing)).isPresent();
  }

  private List<VersionAct> invalidated(Person before) {
    var failure = failure(2, noon(20));
    var after = StandingRules.at(timeline, before.facts().with(failure), noon(20));
    return UseRules.invalidatedBy(failure, before.facts(), after);
  }
}
