package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A use turns what the clock has bound into a deemed acceptance; it binds nothing itself. */
class UseRulesTest {

  private final PolicyTimeline timeline =
      policy().version(day(1), day(1), promise()).version(day(3), day(12), promise()).told();
  private final Person noticed = onBaseline().mailed(2, noon(3));

  @Test
  void aUseBeforeTheBindingDoesNothing() {
    assertThat(deemed(noticed, day(12).minusMillis(1))).isEmpty();
  }

  @Test
  void aUseAfterTheClockHasBoundIsADeemedAcceptance() {
    assertThat(deemed(noticed, day(12))).contains(2);
  }

  @Test
  void theSecondUseDoesNothing() {
    var person = noticed.deemed(2, noon(13));

    assertThat(deemed(person, noon(14))).isEmpty();
    assertThat(person.at(timeline, noon(14)).bound().orElseThrow().how()).isEqualTo(How.DEEMED);
  }

  @Test
  void aUseNeverOverridesAnObjection() {
    assertThat(deemed(noticed.objected(2, 1, noon(4)), day(60))).isEmpty();
    assertThat(deemed(noticed.objected(2, 1, noon(13)), day(60))).isEmpty();
  }

  @Test
  void whoAcceptedIsNotDeemedTo() {
    assertThat(deemed(noticed.accepted(2, noon(4)), day(60))).isEmpty();
  }

  @Test
  void aBaselineIsNotDeemedAccepted() {
    assertThat(deemed(onBaseline(), day(60))).isEmpty();
  }

  @Test
  void aJoinersUseBindsNothing() {
    assertThat(deemed(joiner(noon(4)).mailed(2, noon(4)), day(60))).isEmpty();
  }

  private Optional<Integer> deemed(Person person, Instant use) {
    return UseRules.deemedBy(person.at(timeline, use)).map(Binding::number);
  }
}
