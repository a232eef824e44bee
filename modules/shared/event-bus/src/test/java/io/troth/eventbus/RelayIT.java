package io.troth.eventbus;

import static io.troth.eventbus.Listeners.RECORDER;
import static io.troth.testing.TwoTenants.ALPHA;
import static io.troth.testing.TwoTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.eventbus.Listeners.Fate;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.TenantScope;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RelayIT {

  private static final Duration PAST_ANY_PAUSE = Duration.ofMinutes(10);

  @Inject Events events;
  @Inject EventsIdle idle;
  @Inject ParkedEvents parked;
  @Inject EventCounts counts;
  @Inject BusFixture bus;
  @Inject Journal journal;
  @Inject Fate fate;
  @Inject TenantScope scope;
  @Inject MutableClock clock;

  @AfterEach
  void realTime() {
    idle.await();
    clock.reset();
  }

  private static void fail() {
    throw new IllegalArgumentException("jane@example.test");
  }

  private void letItTry(int attempts) {
    for (int i = 0; i < attempts; i++) {
      idle.await();
      clock.advance(PAST_ANY_PAUSE);
    }
    idle.await();
  }

  private SubjectRef parkedPerson() {
    var person = bus.somebody();
    fate.of(person, fact -> fail());
    bus.move(ALPHA, person, 3);
    letItTry(3);
    fate.spare(person);
    return person;
  }

  private ParkedEvent parkingOf(SubjectRef person) {
    return scope
        .call(ALPHA, () -> parked.list(new PageRequest(PageRequest.first().after(), 200)))
        .items()
        .stream()
        .filter(event -> event.subject().filter(person::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void failedDeliveryIsTriedAgainAndLeavesNoHalfEffect() {
    var person = bus.somebody();
    var tries = new AtomicInteger();
    fate.of(
        person,
        fact -> {
          if (fact.step() == 1 && tries.incrementAndGet() < 3) {
            fail();
          }
        });

    bus.move(ALPHA, person, 2);
    letItTry(2);

    assertThat(tries).hasValue(3);
    assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(1, 2);
  }

  @Test
  void whatKeepsFailingIsParkedAndHoldsBackTheLaterOnesOfItsSubjectOnly() {
    long before = counts.parked();
    var person = parkedPerson();
    var other = bus.somebody();

    bus.move(ALPHA, other, 1);
    letItTry(1);

    assertThat(journal.states(ALPHA, RECORDER, person))
        .containsExactly("PARKED", "PUBLISHED", "PUBLISHED");
    assertThat(journal.steps(ALPHA, RECORDER, person)).isEmpty();
    assertThat(journal.steps(ALPHA, RECORDER, other)).containsExactly(1);
    assertThat(counts.parked()).isEqualTo(before + 1);
  }

  @Test
  void parkedFactIsListedWithoutPersonalData() {
    var person = parkedPerson();

    assertThat(parkingOf(person))
        .satisfies(
            event -> {
              assertThat(event.attempts()).isEqualTo(3);
              assertThat(event.type()).isEqualTo("counter.moved.v1");
              assertThat(event.error()).isEqualTo("java.lang.IllegalArgumentException");
            });
    assertThat(scope.call(BETA, () -> parked.list(PageRequest.first())).items()).isEmpty();
  }

  @Test
  void replayedFactTakesEffectBeforeTheLaterOnes() {
    var person = parkedPerson();
    var event = parkingOf(person).event();

    scope.run(ALPHA, () -> parked.replay(event, RECORDER));
    idle.await();

    assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> scope.run(ALPHA, () -> parked.replay(event, RECORDER)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void dismissedFactLetsTheLaterOnesGoOnAndIsItselfAFact() {
    var person = parkedPerson();
    var event = parkingOf(person).event();

    scope.run(ALPHA, () -> parked.dismiss(event, RECORDER));
    idle.await();

    assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(2, 3);
    assertThat(journal.states(ALPHA, RECORDER, person)).startsWith("DISMISSED");
    assertThat(journal.envelopes(ALPHA, person)).isEqualTo(4);
  }

  @Test
  void parkedFactOfAnotherTenantIsNotThere() {
    var event = parkingOf(parkedPerson()).event();

    assertThatThrownBy(() -> scope.run(BETA, () -> parked.replay(event, RECORDER)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> scope.run(BETA, () -> parked.dismiss(event, RECORDER)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void claimsOfAKilledReplicaComeBackWhenTheirLeaseHasPassed() {
    var person = bus.somebody();
    clock.stopAt(clock.instant());
    long leaseEnd = clock.instant().plusSeconds(10).toEpochMilli();
    bus.inTransaction(
        ALPHA,
        () -> {
          events.publishAll(List.of(new CounterMoved(person, 1), new CounterMoved(person, 2)));
          journal.claimAndDie(ALPHA, person, leaseEnd);
        });

    assertThatThrownBy(() -> idle.await(Duration.ofMillis(300)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(journal.steps(ALPHA, RECORDER, person)).isEmpty();

    clock.advance(Duration.ofSeconds(11));
    idle.await();

    assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(1, 2);
  }

  @Test
  void deliveryThatOutlivesItsLeaseIsNotHandledTwice() throws InterruptedException {
    var person = bus.somebody();
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var calls = new AtomicInteger();
    fate.of(
        person,
        fact -> {
          calls.incrementAndGet();
          begun.countDown();
          waitFor(release);
        });

    bus.move(ALPHA, person, 1);
    begun.await();
    clock.advance(PAST_ANY_PAUSE);
    try {
      letOthersBeDelivered(20);
    } finally {
      release.countDown();
    }
    idle.await();

    assertThat(calls).hasValue(1);
    assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(1);
  }

  /** By then every thread of the relay has looked for work many times. */
  private void letOthersBeDelivered(int facts) {
    var other = bus.somebody();
    for (int fact = 1; fact <= facts; fact++) {
      bus.move(ALPHA, other, 1);
      int expected = fact;
      await().until(() -> journal.steps(ALPHA, RECORDER, other).size() == expected);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
