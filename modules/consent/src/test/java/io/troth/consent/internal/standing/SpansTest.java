package io.troth.consent.internal.standing;

import static io.troth.consent.api.RolloutProgress.Group.ACCEPTED;
import static io.troth.consent.api.RolloutProgress.Group.CONCERNED;
import static io.troth.consent.api.RolloutProgress.Group.DEEMED;
import static io.troth.consent.api.RolloutProgress.Group.IN_FORCE;
import static io.troth.consent.api.RolloutProgress.Group.NEEDS_ACCEPTANCE;
import static io.troth.consent.api.RolloutProgress.Group.NOTIFIED;
import static io.troth.consent.api.RolloutProgress.Group.OBJECTED;
import static io.troth.consent.api.RolloutProgress.Group.UNREACHABLE;
import static io.troth.consent.api.RolloutProgress.Group.WAITING;
import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** To which groups of the rollout of version 2 people belong, and for how long. */
class SpansTest {

  private final PolicyTimeline timeline =
      policy().version(day(1), day(1), promise()).version(day(3), day(12), promise()).told();

  @Test
  void whoWasThereIsConcernedFromThePublicationOn() {
    assertThat(groups(onBaseline(), day(3).minusMillis(1))).isEmpty();
    assertThat(groups(onBaseline(), day(3))).containsExactly(CONCERNED);
  }

  @Test
  void whoBeganWithTheVersionIsNot() {
    assertThat(groups(onBaseline(2, noon(13)), noon(14))).isEmpty();
    assertThat(groups(joiner(noon(13)).accepted(2, noon(13)), noon(14))).isEmpty();
  }

  @Test
  void theNoticedWaitAndThenAreInForce() {
    var person = onBaseline().mailed(2, noon(4));

    assertThat(groups(person, noon(4))).containsOnly(CONCERNED, NOTIFIED, WAITING);
    assertThat(groups(person, day(12))).containsOnly(CONCERNED, NOTIFIED, IN_FORCE);
  }

  @Test
  void theDeemedAreInForceToo() {
    var person = onBaseline().mailed(2, noon(4)).deemed(2, noon(13));

    assertThat(groups(person, noon(13))).containsOnly(CONCERNED, NOTIFIED, IN_FORCE, DEEMED);
  }

  @Test
  void whoAcceptedAheadIsCountedAtOnce() {
    var person = onBaseline().mailed(2, noon(4)).accepted(2, noon(5));

    assertThat(groups(person, noon(5))).containsOnly(CONCERNED, NOTIFIED, WAITING, ACCEPTED);
  }

  @Test
  void objectorsNeitherWaitNorAreInForce() {
    var person = onBaseline().mailed(2, noon(4)).objected(2, 1, noon(5));

    assertThat(groups(person, day(60))).containsOnly(CONCERNED, NOTIFIED, OBJECTED);
  }

  @Test
  void theBouncedAreUnreachable() {
    var person = onBaseline().mailed(2, noon(4)).failed(2, noon(20));

    assertThat(groups(person, noon(19))).containsOnly(CONCERNED, NOTIFIED, IN_FORCE);
    assertThat(groups(person, noon(20))).containsOnly(CONCERNED, UNREACHABLE);
  }

  @Test
  void whoMustReconsentIsNeverBoundByTheClock() {
    var steep =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .significance(1, 2, Significance.RECONSENT)
            .told();
    var person = onBaseline().mailed(2, noon(4));

    assertThat(groups(steep, person, day(60)))
        .containsOnly(CONCERNED, NOTIFIED, WAITING, NEEDS_ACCEPTANCE);
  }

  @Test
  void boundByALaterVersionCountsAsInForce() {
    var three =
        policy()
            .version(day(1), day(1), promise())
            .version(day(3), day(12), promise())
            .version(day(5), day(14), promise())
            .told();
    var person = onBaseline().mailed(3, noon(5));

    assertThat(groups(three, person, day(13))).containsOnly(CONCERNED);
    assertThat(groups(three, person, day(14))).containsOnly(CONCERNED, IN_FORCE);
  }

  @Test
  void theyAgreeWithTheStandingAtEveryInstant() {
    var person =
        onBaseline().mailed(2, noon(4)).objected(2, 1, noon(5)).tookObjectionBack(2, noon(16));
    var spans = Spans.of(timeline, person.facts());

    for (var hour = 0; hour < 24 * 40; hour++) {
      var now = day(1).plusSeconds(3600L * hour);
      assertThat(spans.bound())
          .filteredOn(span -> span.covers(now))
          .singleElement()
          .extracting(Span::version)
          .isEqualTo(person.boundAt(timeline, now));
    }
  }

  private Set<Group> groups(Person person, Instant now) {
    return groups(timeline, person, now);
  }

  /** Read from the spans, and the same when asked directly. */
  private static Set<Group> groups(PolicyTimeline timeline, Person person, Instant now) {
    var version = timeline.versions().get(1);
    var direct = new RolloutGroups(person.at(timeline, now), person.facts()).of(version);
    var spanned =
        Spans.of(timeline, person.facts()).groups().stream()
            .filter(span -> span.version() == 2 && span.covers(now))
            .mapToInt(Span::value)
            .sum();
    assertThat(spanned).isEqualTo(RolloutGroups.bits(direct));
    return direct;
  }
}
