package io.troth.consent.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.House;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ChangeLogIT {

  private static final int WRITERS = 4;
  private static final int NOTES = 60;

  @Inject House house;
  @Inject ChangeLog changes;
  @Inject UniqueIds ids;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void somebody() {
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /** Each of the two readers places batches by itself, as two replicas would. */
  @Test
  void nobodyWhoFollowsThePlacesMissesWhatWasCommittedHoweverTransactionsOverlap()
      throws ExecutionException, InterruptedException {
    Set<SubjectRef> committed = ConcurrentHashMap.newKeySet();
    var writing = new AtomicInteger(WRITERS);
    var threads = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      var writers = new ArrayList<Future<?>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        var random = new Random(writer);
        writers.add(threads.submit(() -> write(random, committed, writing)));
      }
      var readers =
          List.of(threads.submit(() -> follow(writing)), threads.submit(() -> follow(writing)));
      for (var writer : writers) {
        writer.get();
      }
      for (var reader : readers) {
        assertThat(reader.get()).isEqualTo(committed);
      }
      assertThat(committed).hasSizeGreaterThan(WRITERS * NOTES / 2);
    } finally {
      threads.shutdownNow();
    }
  }

  private void write(Random random, Set<SubjectRef> committed, AtomicInteger writing) {
    try {
      for (var note = 0; note < NOTES; note++) {
        var people = new HashSet<SubjectRef>();
        var rollback = random.nextInt(5) == 0;
        house.in(
            tenant,
            () -> {
              QuarkusTransaction.begin();
              for (var i = random.nextInt(3); i >= 0; i--) {
                var person = new SubjectRef(ids.next());
                changes.note(person);
                people.add(person);
                Thread.yield();
              }
              if (rollback) {
                QuarkusTransaction.rollback();
              } else {
                QuarkusTransaction.commit();
                committed.addAll(people);
              }
              return true;
            });
      }
    } finally {
      writing.decrementAndGet();
    }
  }

  private Set<SubjectRef> follow(AtomicInteger writing) {
    return house.in(
        tenant,
        () -> {
          var heard = new HashSet<SubjectRef>();
          var place = 0L;
          boolean over;
          do {
            over = writing.get() == 0;
            changes.place();
            var forgotten = changes.since(place);
            assertThat(forgotten.everything()).isFalse();
            assertThat(Collections.disjoint(heard, forgotten.people())).as("told once").isTrue();
            heard.addAll(forgotten.people());
            place = forgotten.upTo();
          } while (!over);
          return heard;
        });
  }

  @Test
  void whoeverWasAwayForTooLongBeginsAnew() {
    note();
    var place = placed();
    note();
    placed();
    clock.advance(Duration.ofMinutes(16));
    house.in(
        tenant,
        () -> {
          changes.sweep(clock.instant().minus(Duration.ofMinutes(15)));
          return true;
        });

    assertThat(since(place).everything()).isTrue();
    assertThat(since(house.in(tenant, changes::newest)).nothing()).isTrue();
  }

  @Test
  void whatNobodyHasPlacedIsSweptAndMissedByNobodyUnawares() {
    note();
    var place = placed();
    note();
    clock.advance(Duration.ofMinutes(16));
    house.in(
        tenant,
        () -> {
          changes.sweep(clock.instant());
          return true;
        });

    assertThat(since(place).everything()).isTrue();
  }

  @Test
  void aPlaceThatWasNeverGivenIsNotBelieved() {
    assertThat(since(4711).everything()).isTrue();
  }

  @Test
  void changesOfOneTenantAreNoneOfAnother() {
    note();
    placed();
    var other = house.tenant();

    assertThat(house.in(other, changes::newest)).isZero();
  }

  private void note() {
    house.in(
        tenant,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      changes.note(new SubjectRef(ids.next()));
                      return true;
                    }));
  }

  private long placed() {
    return house.in(
        tenant,
        () -> {
          changes.place();
          return changes.newest();
        });
  }

  private ChangeLog.Forgotten since(long place) {
    return house.in(tenant, () -> changes.since(place));
  }
}
