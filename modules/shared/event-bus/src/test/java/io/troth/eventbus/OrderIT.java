package io.troth.eventbus;

import static io.troth.eventbus.Listeners.RECORDER;
import static io.troth.testing.TwoTenants.ALPHA;
import static io.troth.testing.TwoTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.eventbus.Listeners.Fate;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Many publishers, many relays, failures on both sides: nothing lost, doubled or overtaken. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OrderIT {

  private static final int PUBLISHERS = 4;
  private static final int TRANSACTIONS = 500;

  @Inject Events events;
  @Inject EventsIdle idle;
  @Inject BusFixture bus;
  @Inject Journal journal;
  @Inject Fate fate;

  /** Of one tenant, with the number of facts that were committed about them. */
  private record Person(TenantId tenant, SubjectRef ref, AtomicInteger published) {}

  @Test
  void factsOfASubjectTakeEffectOnceAndInTheOrderOfTheirCommits() throws Exception {
    var people =
        IntStream.range(0, 12)
            .mapToObj(
                i -> new Person(i % 2 == 0 ? ALPHA : BETA, bus.somebody(), new AtomicInteger()))
            .toList();
    people.forEach(person -> fate.of(person.ref(), fact -> sometimesFail()));

    publishFromManyThreads(people);
    people.forEach(person -> fate.spare(person.ref()));
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> allHeard(people));
    idle.await();

    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(journal.positions(person.tenant(), RECORDER, person.ref()))
                    .hasSize(person.published().get())
                    .doesNotHaveDuplicates()
                    .isSorted());
  }

  private static void sometimesFail() {
    if (ThreadLocalRandom.current().nextInt(200) == 0) {
      throw new IllegalStateException("a listener's bad moment");
    }
  }

  private boolean allHeard(List<Person> people) {
    return people.stream()
        .allMatch(
            person ->
                journal.steps(person.tenant(), RECORDER, person.ref()).size()
                    == person.published().get());
  }

  private void publishFromManyThreads(List<Person> people) throws Exception {
    var threads = Executors.newFixedThreadPool(PUBLISHERS);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int publisher = 0; publisher < PUBLISHERS; publisher++) {
        var random = new Random(publisher);
        work.add(
            () -> {
              IntStream.range(0, TRANSACTIONS).forEach(i -> publishOrRollBack(people, random));
              return null;
            });
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** One transaction about one to three people of a tenant; a tenth of them fail. */
  private void publishOrRollBack(List<Person> people, Random random) {
    var tenant = random.nextBoolean() ? ALPHA : BETA;
    var own = people.stream().filter(person -> person.tenant().equals(tenant)).toList();
    var chosen = random.ints(1 + random.nextInt(3), 0, own.size()).mapToObj(own::get).toList();
    boolean fails = random.nextInt(10) == 0;
    try {
      bus.inTransaction(
          tenant,
          () -> {
            events.publishAll(
                chosen.stream().map(person -> new CounterMoved(person.ref(), 1)).toList());
            LockSupport.parkNanos(random.nextInt(2_000_000));
            if (fails) {
              throw new RolledBack();
            }
          });
      chosen.forEach(person -> person.published().incrementAndGet());
    } catch (RolledBack expected) {
      assertThat(fails).isTrue();
    }
  }

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
