package io.troth.eventbus;

import static io.troth.eventbus.Listeners.RECORDER;
import static io.troth.testing.TwoTenants.ALPHA;
import static io.troth.testing.TwoTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.kernel.DomainEvent;
import io.troth.tenancy.TenantScope;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OutboxIT {

  @Inject Events events;
  @Inject EventsIdle idle;
  @Inject BusFixture bus;
  @Inject Journal journal;
  @Inject TenantScope scope;
  @Inject MutableClock clock;

  record Unheard() implements DomainEvent {}

  @AfterEach
  void realTime() {
    idle.await();
    clock.reset();
  }

  @Test
  void factOfARolledBackTransactionNeverWas() {
    var person = bus.somebody();

    assertThatThrownBy(
            () ->
                bus.inTransaction(
                    ALPHA,
                    () -> {
                      events.publish(new CounterMoved(person, 1));
                      throw new IllegalStateException("the business failed");
                    }))
        .hasMessage("the business failed");
    idle.await();

    assertThat(journal.envelopes(ALPHA, person)).isZero();
    assertThat(journal.steps(ALPHA, RECORDER, person)).isEmpty();
  }

  @Test
  void factNeedsATransaction() {
    var fact = new CounterMoved(bus.somebody(), 1);

    assertThatThrownBy(() -> scope.run(ALPHA, () -> events.publish(fact)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void factNeedsATenant() {
    var fact = new CounterMoved(bus.somebody(), 1);

    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> events.publish(fact)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void unregisteredFactIsRefused() {
    assertThatThrownBy(() -> bus.inTransaction(ALPHA, () -> events.publish(new Unheard())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unheard");
  }

  @Test
  void manyFactsOfOneTransactionKeepTheirOrder() {
    var people = IntStream.range(0, 120).mapToObj(i -> bus.somebody()).toList();
    var facts =
        IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(step -> people.stream().map(person -> new CounterMoved(person, step)))
            .toList();

    bus.inTransaction(ALPHA, () -> events.publishAll(facts));
    idle.await();

    assertThat(people)
        .allSatisfy(
            person -> assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(1, 2, 3));
  }

  @Test
  void listenersActInTheTenantOfTheFact() {
    var person = bus.somebody();

    bus.move(ALPHA, person, 2);
    bus.move(BETA, person, 3);
    idle.await();

    assertThat(journal.steps(ALPHA, RECORDER, person)).containsExactly(1, 2);
    assertThat(journal.steps(BETA, RECORDER, person)).containsExactly(1, 2, 3);
  }

  @Test
  void whatAListenerPublishesNamesItsCause() {
    var person = bus.somebody();

    bus.inTransaction(BETA, () -> events.publish(new CounterMoved(person, 100)));
    idle.await();

    assertThat(journal.steps(BETA, RECORDER, person)).containsExactly(100, 101);
    assertThat(
            journal.query(
                "select cause.type from event_envelope e join event_envelope cause"
                    + " on cause.tenant_id = e.tenant_id and cause.id = e.causation_id"
                    + " and cause.correlation_id = e.correlation_id"
                    + " where e.tenant_id = ? and e.subject_id = ?",
                row -> row.getString(1),
                BETA,
                person.value()))
        .containsExactly("counter.moved.v1");
  }

  @Test
  void factIsDeliveredAtOnce() {
    var person = bus.somebody();
    long begin = System.nanoTime();

    for (int step = 1; step <= 5; step++) {
      int moved = step;
      bus.inTransaction(ALPHA, () -> events.publish(new CounterMoved(person, moved)));
      await()
          .pollInterval(Duration.ofMillis(2))
          .until(() -> journal.steps(ALPHA, RECORDER, person).size() == moved);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void marksOfFactsHandledLongAgoAreForgottenAndTheFactsStay() {
    var person = bus.somebody();
    bus.move(ALPHA, person, 1);
    idle.await();
    assertThat(journal.states(ALPHA, RECORDER, person)).isEqualTo(List.of("COMPLETED"));

    clock.advance(Duration.ofDays(8));
    await().until(() -> journal.states(ALPHA, RECORDER, person).isEmpty());

    assertThat(journal.envelopes(ALPHA, person)).isOne();
  }
}
