package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import org.junit.jupiter.api.Test;

/** Accepting waives the rest of one's own period, never the version's date. */
class AcceptanceTest {

  private final PolicyTimeline timeline =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise())
          .version(day(5), day(14), promise())
          .told();

  private final PolicyTimeline reconsent =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise().gated())
          .version(day(5), day(14), promise())
          .significance(1, 2, Significance.RECONSENT)
          .significance(1, 3, Significance.RECONSENT)
          .told();

  @Test
  void acceptingAheadOfTheDateBindsOnTheDate() {
    var person = onBaseline().accepted(2, noon(4));

    assertThat(person.boundAt(timeline, day(12).minusMillis(1))).isEqualTo(1);
    assertThat(person.boundAt(timeline, day(12))).isEqualTo(2);
  }

  @Test
  void acceptingAfterTheDateBindsAtOnce() {
    var person = onBaseline().mailed(2, noon(11)).accepted(2, noon(13));

    assertThat(person.boundAt(timeline, noon(13).minusMillis(1))).isEqualTo(1);
    assertThat(person.at(timeline, noon(13)).bound().orElseThrow().how()).isEqualTo(How.ACCEPTED);
  }

  @Test
  void anAcceptanceThatWaitsForItsDateIsShown() {
    var coming = onBaseline().accepted(2, noon(4)).at(timeline, noon(5)).coming(2).orElseThrow();

    assertThat(coming.state()).isEqualTo(PendingState.ACCEPTED);
    assertThat(coming.bindsAt()).contains(day(12));
  }

  @Test
  void theClockNeverBindsWhatNeedsReconsent() {
    var standing = onBaseline().mailed(2, noon(3)).at(reconsent, day(300));

    assertThat(standing.boundNumber()).isEqualTo(1);
    assertThat(standing.coming(2).orElseThrow().state()).isEqualTo(PendingState.NEEDS_ACCEPTANCE);
  }

  @Test
  void nothingMustBeAcceptedBeforeItsDate() {
    assertThat(onBaseline().at(reconsent, day(12).minusMillis(1)).mustAccept()).isEmpty();
  }

  @Test
  void theNewestDueVersionIsTheOneToAccept() {
    assertThat(onBaseline().at(reconsent, day(13)).mustAccept())
        .contains(reconsent.versions().get(1));
    assertThat(onBaseline().at(reconsent, day(14)).mustAccept())
        .contains(reconsent.versions().get(2));
  }

  @Test
  void acceptingTheNewestCoversTheOneBefore() {
    var standing = onBaseline().accepted(3, noon(15)).at(reconsent, noon(15));

    assertThat(standing.boundNumber()).isEqualTo(3);
    assertThat(standing.coming()).isEmpty();
  }

  @Test
  void theGateClosesOnTheDateAndOpensWithTheAcceptance() {
    var waiting = onBaseline();

    assertThat(waiting.at(reconsent, day(12).minusMillis(1)).gateClosed()).isFalse();
    assertThat(waiting.at(reconsent, day(12)).gateClosed()).isTrue();
    assertThat(waiting.accepted(2, noon(12)).at(reconsent, noon(12)).gateClosed()).isFalse();
  }

  @Test
  void decliningLeavesThePersonWhereTheyAre() {
    var standing = onBaseline().declined(2, noon(13)).at(reconsent, noon(13));

    assertThat(standing.boundNumber()).isEqualTo(1);
    assertThat(standing.mustAccept()).contains(reconsent.versions().get(1));
  }

  @Test
  void decliningTakesAnAcceptanceAheadOfTheDateBack() {
    var person = onBaseline().accepted(2, noon(4)).declined(2, noon(5));

    assertThat(person.boundAt(reconsent, day(13))).isEqualTo(1);
  }

  @Test
  void acceptingAfterDecliningBinds() {
    var person = onBaseline().declined(2, noon(12)).accepted(2, noon(13));

    assertThat(person.boundAt(reconsent, noon(13))).isEqualTo(2);
  }

  @Test
  void whatWasDeclinedIsNotBoundByTheClockOnceItMattersLess() {
    var softer =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(20), promise())
            .version(day(5), day(14), promise())
            .significance(1, 3, Significance.RECONSENT)
            .told();
    var person = onBaseline().mailed(2, noon(4)).mailed(3, noon(6)).declined(3, noon(7));

    assertThat(person.boundAt(softer, day(30))).isEqualTo(2);
  }
}
