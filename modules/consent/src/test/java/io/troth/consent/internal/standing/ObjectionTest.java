package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import org.junit.jupiter.api.Test;

/** An objection holds against the changes it contests, in whatever version they come. */
class ObjectionTest {

  private final History history =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise())
          .version(day(5), day(14), promise());

  private final PolicyTimeline timeline = history.told();
  private final Person noticed = onBaseline().mailed(2, noon(3));

  @Test
  void theClockDoesNotBindWhoObjected() {
    var standing = noticed.objected(2, 1, noon(4)).at(timeline, day(60));

    assertThat(standing.boundNumber()).isEqualTo(1);
    assertThat(standing.coming(2).orElseThrow().state()).isEqualTo(PendingState.OBJECTED);
  }

  @Test
  void afterTheClockAndBeforeAnyUseAnObjectionStillUndoesIt() {
    var person = noticed.objected(2, 1, noon(20));

    assertThat(person.boundAt(timeline, noon(20).minusMillis(1))).isEqualTo(2);
    assertThat(person.boundAt(timeline, noon(20))).isEqualTo(1);
  }

  @Test
  void itUndoesWhatTheClockBoundOnTopAsWell() {
    var person = noticed.mailed(3, noon(5)).objected(2, 1, noon(20));

    assertThat(person.boundAt(timeline, noon(19))).isEqualTo(3);
    assertThat(person.boundAt(timeline, noon(20))).isEqualTo(1);
  }

  @Test
  void itDoesNotUndoADeemedAcceptance() {
    var person = noticed.deemed(2, noon(13)).objected(2, 1, noon(20));

    assertThat(person.boundAt(timeline, noon(20))).isEqualTo(2);
  }

  @Test
  void itIsCarriedOverWhileTheContestedChangePersists() {
    var person = noticed.mailed(3, noon(5)).objected(2, 1, noon(6));

    assertThat(person.boundAt(timeline, day(60))).isEqualTo(1);
    assertThat(person.at(timeline, day(60)).coming(3).orElseThrow().objected()).isTrue();
  }

  @Test
  void itLapsesForAVersionThatDropsTheContestedChange() {
    var dropped = history.keys(1, 3, "change:3").told();
    var person = noticed.mailed(3, noon(5)).objected(2, 1, noon(6));

    assertThat(person.boundAt(dropped, day(14))).isEqualTo(3);
  }

  @Test
  void takenBackItLetsTheClockBindAtOnce() {
    var person = noticed.objected(2, 1, noon(4)).tookObjectionBack(2, noon(20));

    assertThat(person.boundAt(timeline, noon(20).minusMillis(1))).isEqualTo(1);
    assertThat(person.at(timeline, noon(20)).bound().orElseThrow().since()).isEqualTo(noon(20));
  }

  @Test
  void acceptingTheVersionAnswersIt() {
    var person = noticed.objected(2, 1, noon(4)).accepted(2, noon(13));

    assertThat(person.boundAt(timeline, noon(13))).isEqualTo(2);
  }

  @Test
  void acceptingALaterVersionWithTheSameChangeAnswersIt() {
    var standing = noticed.objected(2, 1, noon(4)).accepted(3, noon(15)).at(timeline, noon(15));

    assertThat(standing.boundNumber()).isEqualTo(3);
    assertThat(standing.objections()).isEmpty();
  }

  @Test
  void acceptingALaterVersionWithoutTheChangeLeavesItStanding() {
    var back = policy().version(day(1), day(1), promise());
    back.version(day(3), day(12), promise())
        .version(day(5), day(14), promise())
        .version(day(6), day(16), promise())
        .keys(1, 3, "change:3")
        .keys(3, 4, "change:2")
        .keys(1, 4, "change:2", "change:3");
    var person = noticed.objected(2, 1, noon(4)).accepted(3, noon(15)).mailed(4, noon(6));

    assertThat(person.boundAt(back.told(), day(60))).isEqualTo(3);
  }

  @Test
  void objectingTakesAnAcceptanceAheadOfTheDateBack() {
    var person = noticed.accepted(2, noon(4)).objected(2, 1, noon(5));

    assertThat(person.boundAt(timeline, day(60))).isEqualTo(1);
  }

  @Test
  void ofTwoActsInTheSameMillisecondTheLaterOneInTheLedgerWins() {
    var objectedLast = noticed.accepted(2, noon(4)).objected(2, 1, noon(4));
    var acceptedLast = noticed.objected(2, 1, noon(4)).accepted(2, noon(4));

    assertThat(objectedLast.boundAt(timeline, day(60))).isEqualTo(1);
    assertThat(acceptedLast.boundAt(timeline, day(60))).isEqualTo(2);
  }

  @Test
  void anObjectionToTheLaterVersionLeavesTheEarlierAlone() {
    var ownChange = history.keys(1, 3, "change:3").told();
    var person = noticed.mailed(3, noon(5)).objected(3, 1, noon(6));

    assertThat(person.boundAt(ownChange, day(60))).isEqualTo(2);
  }

  @Test
  void anObjectionToAVersionThatNeedsConsentLeavesItClosed() {
    var steep = history.significance(1, 2, Significance.RECONSENT).told();

    var standing = onBaseline().objected(2, 1, noon(4)).at(steep, day(12));

    assertThat(standing.mustAccept()).isPresent();
    assertThat(standing.coming(2).orElseThrow().objected()).isTrue();
  }

  @Test
  void acceptingAVersionAnswersOnlyTheChangesItHas() {
    var timeline =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .version(day(4), day(13), promise())
            .version(day(5), day(14), promise())
            .keys(1, 2, "recipient", "retention")
            .keys(1, 3, "recipient")
            .keys(3, 4, "retention")
            .told();
    var person = onBaseline().objected(2, 1, noon(4)).mailed(4, noon(6)).accepted(3, noon(13));

    assertThat(person.boundAt(timeline, day(30))).isEqualTo(3);
  }
}
