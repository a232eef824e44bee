package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.PolicyTimeline;
import org.junit.jupiter.api.Test;

/** An answer is good until some clock can run out. */
class NextChangeTest {

  private final PolicyTimeline timeline =
      policy().version(day(1), day(1), promise()).version(day(3), day(12), promise()).told();

  @Test
  void itIsTheVersionsDate() {
    assertThat(NextChange.after(timeline, onBaseline().facts(), noon(4))).contains(day(12));
  }

  @Test
  void itIsTheEndOfThePersonsOwnWeekAfterTheDate() {
    var facts = onBaseline().mailed(2, noon(10)).facts();

    assertThat(NextChange.after(timeline, facts, day(12))).contains(day(18));
  }

  @Test
  void theInstantItselfHasPassed() {
    assertThat(NextChange.after(timeline, onBaseline().facts(), day(12))).isEmpty();
  }
}
