package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Person.signedUpWith;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PolicyTimeline;
import org.junit.jupiter.api.Test;

/** Where people begin. */
class OriginTest {

  private final PolicyTimeline timeline =
      policy()
          .version(day(1), day(1), promise())
          .version(day(3), day(12), promise().gated())
          .told();

  @Test
  void aBaselineBindsFromItsAssertionAndIsMarked() {
    var standing = onBaseline(1, noon(2)).at(timeline, noon(2));

    assertThat(standing.bound().orElseThrow().how()).isEqualTo(How.BASELINE);
    assertThat(standing.bound().orElseThrow().since()).isEqualTo(noon(2));
  }

  @Test
  void nothingBindsBeforeTheAssertion() {
    assertThat(onBaseline(1, noon(2)).boundAt(timeline, noon(2).minusMillis(1))).isZero();
  }

  @Test
  void anAcceptanceAtSignUpBindsFromRegistration() {
    var bound = signedUpWith(1, noon(2)).at(timeline, noon(2)).bound().orElseThrow();

    assertThat(bound.how()).isEqualTo(How.ACCEPTED);
  }

  @Test
  void anAcceptanceAtSignUpDoesNotBringTheDateForward() {
    var person = signedUpWith(2, noon(4));

    assertThat(person.boundAt(timeline, noon(4))).isZero();
    assertThat(person.boundAt(timeline, day(12))).isEqualTo(2);
  }

  @Test
  void aJoinerIsAskedForTheVersionInForceAndSeesTheComingOne() {
    var standing = joiner(noon(4)).at(timeline, noon(4));

    assertThat(standing.bound()).isEmpty();
    assertThat(standing.mustAccept()).contains(timeline.versions().get(0));
    assertThat(standing.coming()).extracting(Coming::number).containsExactly(1, 2);
  }

  @Test
  void aLateJoinerIsNotShownWhatIsNoLongerInForce() {
    assertThat(joiner(noon(13)).at(timeline, noon(13)).coming())
        .extracting(Coming::number)
        .containsExactly(2);
  }

  @Test
  void aJoinerIsBoundByAccepting() {
    assertThat(joiner(noon(4)).accepted(1, noon(5)).boundAt(timeline, noon(5))).isEqualTo(1);
  }

  @Test
  void aJoinerWhoAcceptedIsThenNoticedLikeEverybody() {
    var person = joiner(noon(4)).accepted(1, noon(5)).mailed(2, noon(5));

    assertThat(person.boundAt(timeline, day(13))).isEqualTo(2);
  }

  @Test
  void theGateIsClosedToAJoinerWhereTheVersionInForceDeclaresOne() {
    assertThat(joiner(noon(4)).at(timeline, noon(4)).gateClosed()).isFalse();
    assertThat(joiner(noon(4)).at(timeline, day(12)).gateClosed()).isTrue();
  }
}
