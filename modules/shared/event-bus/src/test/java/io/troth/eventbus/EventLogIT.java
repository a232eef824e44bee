package io.troth.eventbus;

import static io.troth.testing.TwoTenants.ALPHA;
import static io.troth.testing.TwoTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.eventbus.LogSlice.PlacedFact;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class EventLogIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject EventLog log;
  @Inject Events events;
  @Inject EventsIdle idle;
  @Inject BusFixture bus;
  @Inject TenantScope scope;
  @Inject MutableClock clock;

  @AfterEach
  void realTime() {
    idle.await();
    clock.reset();
  }

  @Test
  void whatCommitsLateIsToldLaterAndNotLeftOut() throws InterruptedException {
    var late = bus.somebody();
    var early = bus.somebody();
    var begin = newest(ALPHA);
    var published = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var slow =
        CompletableFuture.runAsync(
            () ->
                bus.inTransaction(
                    ALPHA,
                    () -> {
                      events.publish(new CounterMoved(late, 1));
                      published.countDown();
                      awaitLatch(mayCommit);
                    }));
    assertThat(published.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    bus.move(ALPHA, early, 1);

    var first = after(ALPHA, begin);
    mayCommit.countDown();
    slow.join();
    var second = after(ALPHA, first.upTo());

    assertThat(people(first)).containsExactly(early);
    assertThat(people(second)).containsExactly(late);
  }

  @Test
  void whoeverReadsWhileManyWriteHearsEachCommittedFactOnceAndInItsOrder() {
    var people = IntStream.range(0, 6).mapToObj(one -> bus.somebody()).toList();
    var begin = newest(ALPHA);
    var writers =
        people.stream()
            .map(person -> CompletableFuture.runAsync(() -> write(person, 40)))
            .toArray(CompletableFuture<?>[]::new);
    var all = CompletableFuture.allOf(writers);

    var heard = new ArrayList<PlacedFact>();
    long place = begin;
    while (!all.isDone()) {
      place = hear(place, heard);
    }
    all.join();
    hear(place, heard);

    assertThat(heard.stream().map(PlacedFact::place)).isSorted().doesNotHaveDuplicates();
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(
                        heard.stream()
                            .map(PlacedFact::fact)
                            .filter(fact -> fact.subject().filter(person::equals).isPresent())
                            .map(EventLogIT::step))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList()));
  }

  /** Every third attempt is rolled back after it had taken its position. */
  private void write(SubjectRef person, int steps) {
    var random = new Random(person.value().getLeastSignificantBits());
    for (int step = 1; step <= steps; step++) {
      if (random.nextInt(3) == 0) {
        rolledBack(new CounterMoved(person, 1_000 + step));
      }
      var fact = new CounterMoved(person, step);
      bus.inTransaction(ALPHA, () -> events.publish(fact));
    }
  }

  private void rolledBack(CounterMoved fact) {
    try {
      bus.inTransaction(
          ALPHA,
          () -> {
            events.publish(fact);
            throw new IllegalStateException("the business failed");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the business failed");
    }
  }

  @Test
  void aPageEndsWhereTheNextBegins() {
    var person = bus.somebody();
    var begin = newest(ALPHA);
    bus.move(ALPHA, person, 5);

    var first = slice(ALPHA, begin, Set.of(), 3);
    var second = slice(ALPHA, first.upTo(), Set.of(), 3);

    assertThat(first.more()).isTrue();
    assertThat(second.more()).isFalse();
    assertThat(steps(first)).containsExactly(1, 2, 3);
    assertThat(steps(second)).containsExactly(4, 5);
  }

  @Test
  void otherTypesArePassedOverAndCountAsRead() {
    var person = bus.somebody();
    var begin = newest(ALPHA);
    bus.move(ALPHA, person, 2);

    var told = slice(ALPHA, begin, Set.of("delivery.dismissed.v1"), 10);

    assertThat(told.facts()).isEmpty();
    assertThat(told.upTo()).isEqualTo(newest(ALPHA));
  }

  @Test
  void anotherTenantsFactsAreNotThere() {
    var person = bus.somebody();
    var begin = newest(BETA);
    bus.move(ALPHA, person, 1);
    var fact = after(ALPHA, newest(ALPHA) - 1).facts().get(0).fact();

    assertThat(after(BETA, begin).facts()).isEmpty();
    assertThat(scope.call(ALPHA, () -> log.find(fact.id()))).map(RecordedFact::fact).contains(fact);
    assertThat(scope.call(BETA, () -> log.find(fact.id()))).isEmpty();
  }

  @Test
  void aPlaceThatIsNoLongerKeptIsSaidToBeForgotten() {
    bus.move(BETA, bus.somebody(), 3);
    var read = after(BETA, newest(BETA) - 1);
    bus.move(BETA, bus.somebody(), 2);

    clock.advance(Duration.ofDays(31));
    await()
        .atMost(PATIENCE)
        .until(() -> scope.call(BETA, () -> log.after(read.upTo(), Set.of(), 10)), this::forgotten);

    var oldest = scope.call(BETA, () -> log.oldest());
    bus.move(BETA, bus.somebody(), 1);
    assertThat(steps(after(BETA, oldest))).containsExactly(1);
  }

  @Test
  void aPlaceThatWasNeverGivenIsForgottenToo() {
    var beyond = newest(ALPHA) + 100;

    assertThat(scope.call(ALPHA, () -> log.after(beyond, Set.of(), 10))).matches(this::forgotten);
  }

  private boolean forgotten(LogSlice slice) {
    return slice instanceof LogSlice.Forgotten;
  }

  private long hear(long place, List<PlacedFact> heard) {
    var told = slice(ALPHA, place, Set.of("counter.moved.v1"), 7);
    heard.addAll(told.facts());
    return told.more() ? hear(told.upTo(), heard) : told.upTo();
  }

  private long newest(TenantId tenant) {
    return scope.call(tenant, () -> log.newest());
  }

  private LogSlice.Facts after(TenantId tenant, long place) {
    return slice(tenant, place, Set.of("counter.moved.v1"), 100);
  }

  private LogSlice.Facts slice(TenantId tenant, long place, Set<String> types, int limit) {
    return (LogSlice.Facts) scope.call(tenant, () -> log.after(place, types, limit));
  }

  private static List<SubjectRef> people(LogSlice.Facts slice) {
    return slice.facts().stream().flatMap(one -> one.fact().subject().stream()).toList();
  }

  private static List<Integer> steps(LogSlice.Facts slice) {
    return slice.facts().stream().map(one -> step(one.fact())).toList();
  }

  private static int step(StoredFact fact) {
    return Envelopes.read(CounterMoved.class, fact.payload()).step();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
