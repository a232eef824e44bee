package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody is bound before the version's date, nor before a week has run from their evidence. */
class ClockTest {

  /** Version 2 is published on the 3rd with the 12th as its date. */
  private final PolicyTimeline timeline =
      policy().version(day(1), day(1), promise()).version(day(3), day(12), promise()).told();

  @Test
  void withoutEvidenceNobodyIsEverBound() {
    assertThat(onBaseline().boundAt(timeline, day(300))).isEqualTo(1);
  }

  @Test
  void theVersionsDateIsWaitedForWhenTheWeekIsOverEarlier() {
    var person = onBaseline().mailed(2, noon(3));

    assertThat(person.boundAt(timeline, day(12).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, day(12))).isEqualTo(2);
  }

  @Test
  void aLateMailMeansALaterBinding() {
    var person = onBaseline().mailed(2, noon(10));

    assertThat(person.boundAt(timeline, day(18).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, day(18))).isEqualTo(2);
  }

  @Test
  void aMailAtMidnightBindsExactlyAWeekLater() {
    var person = onBaseline().mailed(2, day(10));

    assertThat(person.boundAt(timeline, day(17).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, day(17))).isEqualTo(2);
  }

  @Test
  void aMillisecondAfterMidnightCostsAnotherDay() {
    var person = onBaseline().mailed(2, day(10).plusMillis(1));

    assertThat(person.boundAt(timeline, day(17).plusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, day(18))).isEqualTo(2);
  }

  @Test
  void midnightIsThePersonsOwn() {
    var person = onBaseline().mailed(2, noon(10), Optional.of(ZoneId.of("Asia/Tokyo")));

    assertThat(person.boundAt(timeline, Instant.parse("2026-12-17T14:59:59.999Z"))).isEqualTo(1);
    assertThat(person.boundAt(timeline, Instant.parse("2026-12-17T15:00:00Z"))).isEqualTo(2);
  }

  @Test
  void anUnknownZoneMeansTheLatestMidnightOnEarth() {
    var person = onBaseline().mailed(2, noon(10), Optional.empty());

    var tongatapu = Instant.parse("2026-12-18T11:00:00Z");
    assertThat(person.boundAt(timeline, tongatapu.minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, noon(18).plusSeconds(2_700))).isEqualTo(2);
  }

  @Test
  void aWeekThatLosesAnHourInSpringIsStillAFullWeek() {
    var spring =
        policy().version(day(1), day(1), promise()).version(day(3), day(12), promise()).told();
    var berlin = Optional.of(ZoneId.of("Europe/Berlin"));
    var person = onBaseline().mailed(2, Instant.parse("2027-03-24T23:00:00Z"), berlin);

    assertThat(person.boundAt(spring, Instant.parse("2027-03-31T22:59:59Z"))).isEqualTo(1);
    assertThat(person.boundAt(spring, Instant.parse("2027-04-01T22:00:00Z"))).isEqualTo(2);
  }

  @Test
  void aWeekThatGainsAnHourInAutumnEndsAtMidnight() {
    var berlin = Optional.of(ZoneId.of("Europe/Berlin"));
    var person = onBaseline().mailed(2, Instant.parse("2027-10-25T22:00:00Z"), berlin);

    assertThat(person.boundAt(timeline, Instant.parse("2027-11-01T22:59:59Z"))).isEqualTo(1);
    assertThat(person.boundAt(timeline, Instant.parse("2027-11-02T23:00:00Z"))).isEqualTo(2);
  }

  @Test
  void aMailBeforeThePlatformNoticeCountsFromThePlatformNotice() {
    var late = policy().version(day(1), day(1), promise()).version(day(9), day(10), promise());
    var person = onBaseline().mailed(2, day(3));

    assertThat(person.boundAt(late.told(), day(16).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(late.told(), day(16))).isEqualTo(2);
  }

  @Test
  void theEarliestOfSeveralMailsCounts() {
    var person = onBaseline().mailedAgain(2, noon(8)).mailed(2, noon(4));

    assertThat(person.boundAt(timeline, day(12))).isEqualTo(2);
  }

  @Test
  void theClockIsNamedAsWhatBinds() {
    var bound = onBaseline().mailed(2, noon(3)).at(timeline, day(20)).bound().orElseThrow();

    assertThat(bound.how()).isEqualTo(How.CLOCK);
    assertThat(bound.since()).isEqualTo(day(12));
  }

  @Test
  void somebodyBoundByNothingIsNeverBoundByTheClock() {
    assertThat(joiner(day(2)).mailed(2, noon(3)).boundAt(timeline, day(300))).isZero();
  }

  @Test
  void silenceDoesNotBindWhereTheBoundVersionPromisedThatItNeverDoes() {
    var strict =
        policy()
            .version(day(1), day(1), promise().silenceNeverBinds())
            .version(day(3), day(12), promise())
            .told();

    var standing = onBaseline().mailed(2, noon(3)).at(strict, day(30));

    assertThat(standing.boundNumber()).isEqualTo(1);
    assertThat(standing.mustAccept()).contains(strict.versions().get(1));
  }

  @Test
  void anEditorialChangeAlsoWaitsForItsNotice() {
    var editorial =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .significance(1, 2, Significance.EDITORIAL)
            .told();

    assertThat(onBaseline().boundAt(editorial, day(30))).isEqualTo(1);
    assertThat(onBaseline().mailed(2, noon(3)).boundAt(editorial, day(30))).isEqualTo(2);
  }

  @Test
  void aVersionIsUnknownBeforeItIsPublished() {
    assertThat(onBaseline().at(timeline, day(2)).coming()).isEmpty();
  }

  @Test
  void beforeTheNoticeAVersionIsPendingUnnoticed() {
    var coming = onBaseline().at(timeline, day(4)).coming(2).orElseThrow();

    assertThat(coming.state()).isEqualTo(PendingState.UNNOTICED);
    assertThat(coming.bindsAt()).isEmpty();
  }

  @Test
  void afterTheNoticeTheInstantOfBindingIsForeseen() {
    var coming = onBaseline().mailed(2, noon(10)).at(timeline, noon(11)).coming(2).orElseThrow();

    assertThat(coming.state()).isEqualTo(PendingState.NOTICE_RUNNING);
    assertThat(coming.bindsAt()).contains(day(18));
    assertThat(coming.notice().orElseThrow().at()).isEqualTo(noon(10));
  }
}
