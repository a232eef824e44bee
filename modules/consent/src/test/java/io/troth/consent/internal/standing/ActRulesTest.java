package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which acts are possible, and when. */
class ActRulesTest {

  private final PolicyTimeline timeline =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise())
          .version(day(5), day(14), promise())
          .told();
  private final Person noticed = onBaseline().mailed(2, noon(3));

  @Test
  void aComingVersionCanBeAcceptedAndObjectedTo() {
    assertThat(obstacle(noticed, ActType.ACCEPTED, 2, noon(4))).isEmpty();
    assertThat(obstacle(noticed, ActType.OBJECTED, 2, noon(4))).isEmpty();
  }

  @Test
  void whatTheClockHasBoundCanStillBeAcceptedOrObjectedTo() {
    assertThat(obstacle(noticed, ActType.ACCEPTED, 2, noon(13))).isEmpty();
    assertThat(obstacle(noticed, ActType.OBJECTED, 2, noon(13))).isEmpty();
  }

  @Test
  void anObjectionComesTooLateAfterTheFirstUse() {
    assertThat(obstacle(noticed.deemed(2, noon(13)), ActType.OBJECTED, 2, noon(14))).isPresent();
  }

  @Test
  void anObjectionComesTooLateAfterAnAcceptance() {
    var person = noticed.accepted(2, noon(13));

    assertThat(obstacle(person, ActType.OBJECTED, 2, noon(14))).isPresent();
  }

  @Test
  void anAcceptanceAheadOfTheDateCanBeTakenBackByObjecting() {
    var person = noticed.accepted(2, noon(4));

    assertThat(obstacle(person, ActType.OBJECTED, 2, noon(5))).isEmpty();
  }

  @Test
  void anEarlierVersionCannotBeAccepted() {
    var person = noticed.mailed(3, noon(5));

    assertThat(obstacle(person, ActType.ACCEPTED, 2, noon(15))).isPresent();
  }

  @Test
  void aBaselineCanBeConfirmedByAccepting() {
    assertThat(obstacle(onBaseline(), ActType.ACCEPTED, 1, noon(2))).isEmpty();
  }

  @Test
  void theVersionOneBeganWithCannotBeObjectedTo() {
    assertThat(obstacle(onBaseline(), ActType.OBJECTED, 1, noon(2))).isPresent();
  }

  @Test
  void aJoinerHasNothingToObjectTo() {
    assertThat(obstacle(joiner(noon(4)), ActType.OBJECTED, 2, noon(4))).isPresent();
  }

  @Test
  void decliningIsForWhatNeedsAcceptance() {
    var steep =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .significance(1, 2, Significance.RECONSENT)
            .told();

    assertThat(ActRules.obstacle(noticed.at(timeline, noon(4)), ActType.DECLINED, 2)).isPresent();
    assertThat(ActRules.obstacle(noticed.at(steep, noon(4)), ActType.DECLINED, 2)).isEmpty();
  }

  @Test
  void onlyAnObjectionThatStandsCanBeTakenBack() {
    assertThat(obstacle(noticed, ActType.OBJECTION_WITHDRAWN, 2, noon(4))).isPresent();
    assertThat(obstacle(noticed.objected(2, 1, noon(4)), ActType.OBJECTION_WITHDRAWN, 2, noon(5)))
        .isEmpty();
  }

  @Test
  void consentIsGivenToWhatBindsOrWasAccepted() {
    assertThat(obstacle(noticed, ActType.CONSENT_GIVEN, 1, noon(4))).isEmpty();
    assertThat(obstacle(noticed, ActType.CONSENT_GIVEN, 2, noon(4))).isPresent();
    assertThat(obstacle(noticed.accepted(2, noon(4)), ActType.CONSENT_GIVEN, 2, noon(5))).isEmpty();
  }

  @Test
  void anUnpublishedVersionCanHaveNothingDoneToIt() {
    assertThat(obstacle(noticed, ActType.ACCEPTED, 9, noon(4))).isPresent();
  }

  @Test
  void anObjectionIsComparedWithWhatBindsWithoutTheContestedVersion() {
    assertThat(ActRules.contestedFrom(noticed.at(timeline, noon(4)), 2)).isEqualTo(1);
    assertThat(ActRules.contestedFrom(noticed.at(timeline, noon(13)), 2)).isEqualTo(1);
    assertThat(ActRules.contestedFrom(noticed.at(timeline, noon(13)), 3)).isEqualTo(2);
  }

  private Optional<String> obstacle(Person person, ActType type, int version, Instant now) {
    return ActRules.obstacle(person.at(timeline, now), type, version);
  }
}
