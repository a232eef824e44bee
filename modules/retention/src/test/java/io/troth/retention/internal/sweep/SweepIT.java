package io.troth.retention.internal.sweep;

import static io.troth.retention.Documents.LOGS;
import static io.troth.retention.Documents.NOTES;
import static io.troth.retention.Documents.keep;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.Acts;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.Documents;
import io.troth.retention.House;
import io.troth.retention.House.Left;
import io.troth.retention.api.ErasureWarnings;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.api.KeepPeriods.KeepDraft;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.retention.api.Relationships;
import io.troth.retention.api.RetentionCalendar;
import io.troth.retention.api.Sweeps;
import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.Sweeps.State;
import io.troth.retention.api.Sweeps.SweepView;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over its time under the version that binds each person goes, and nothing else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SweepIT {

  private static final Instant TODAY = Instant.parse("2027-03-15T09:30:00Z");

  @Inject House house;
  @Inject Step step;
  @Inject Sweeps sweeps;
  @Inject SweepDesk desk;
  @Inject LegalHolds holds;
  @Inject KeepPeriods periods;
  @Inject RetentionCalendar calendar;
  @Inject Relationships relationships;
  @Inject Acts acts;
  @Inject ErasureWarnings warnings;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void aTenant() {
    clock.stopAt(TODAY);
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void theVersionThatBindsSaysWhenDataGo() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P2Y")).written());
    var onFirst = house.bound(tenant, "first", 1);
    house.publish(tenant, Documents.keeping(keep(LOGS, "P1Y")).written());
    clock.advance(Duration.ofDays(60));
    var onSecond = house.bound(tenant, "second", 2);
    var onNone = house.register(tenant, "none");
    var old = house.now().minus(Duration.ofDays(500));
    var stays = house.record(tenant, LOGS, Optional.of(onFirst), "billing", old);
    house.record(tenant, LOGS, Optional.of(onSecond), "billing", old);
    house.record(tenant, LOGS, Optional.of(onNone), "billing", old);
    house.record(tenant, LOGS, Optional.empty(), "billing", old);

    assertThat(house.in(tenant, calendar::tonight).dues())
        .singleElement()
        .satisfies(
            due -> {
              assertThat(due.records()).isEqualTo(3);
              assertThat(due.promise().version()).isEqualTo(2);
              assertThat(due.samples()).containsExactlyInAnyOrder(onSecond, onNone);
            });
    sweep();

    assertThat(house.leftIds(tenant, LOGS)).containsExactly(stays);
  }

  @Test
  void aHoldWinsAndRestrictsUntilItIsReleased() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    var held = house.bound(tenant, "held", 1);
    var free = house.bound(tenant, "free", 1);
    var record = recordOf(held, 40);
    recordOf(free, 40);
    var terms = new Terms("Court", "GDPR 17(3)(e)", "Olive", LocalDate.parse("2027-04-24"));
    var hold =
        house.in(tenant, () -> holds.place(new HoldDraft(terms, Set.of(held), Set.of(LOGS))));

    var first = sweep();
    assertThat(house.left(tenant, LOGS))
        .singleElement()
        .isEqualTo(new Left(record, Optional.of(held), Optional.of(house.now())));
    assertThat(first.records(Deed.RESTRICTED)).isEqualTo(1);
    assertThat(first.records(Deed.ERASED)).isEqualTo(1);
    assertThat(sweep().records()).isZero();

    house.in(tenant, () -> holds.release(hold.hold().id(), "Settled"));
    sweep();
    assertThat(house.left(tenant, LOGS)).isEmpty();
  }

  @Test
  void theLawHasItKeptAndThenItGoes() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    recordOf(house.bound(tenant, "mia", 1), 40);
    house.in(
        tenant,
        () ->
            periods.set(
                new KeepDraft(
                    LOGS, TimeSpan.parse("P1Y"), RetentionTrigger.CREATED, true, "AO 147"),
                0));

    sweep();
    assertThat(house.left(tenant, LOGS).get(0).restrictedAt()).isPresent();
    clock.advance(Duration.ofDays(300));
    sweep();
    assertThat(house.left(tenant, LOGS)).hasSize(1);
    clock.stopAt(Instant.parse("2029-01-01T00:00:00Z"));
    sweep();
    assertThat(house.left(tenant, LOGS)).isEmpty();
  }

  @Test
  void aSweepKilledInTheMiddleGoesOnWhereItStopped() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    var mia = house.bound(tenant, "mia", 1);
    records(mia, 35, 40);
    house.in(tenant, sweeps::start);
    take();

    assertThatThrownBy(
            () ->
                house.run(
                    tenant,
                    () ->
                        QuarkusTransaction.requiringNew()
                            .run(
                                () -> {
                                  step.take();
                                  throw new IllegalStateException("killed");
                                })))
        .hasMessageContaining("killed");
    assertThat(house.left(tenant, LOGS)).hasSize(25);
    finish();

    assertThat(house.left(tenant, LOGS)).isEmpty();
    var done = house.in(tenant, () -> sweeps.list(PageRequest.first())).items().get(0);
    assertThat(done.records(Deed.ERASED)).isEqualTo(35);
    assertThat(done.state()).isEqualTo(State.DONE);
  }

  @Test
  void aChunkLocksItsOwnRecordsAndNothingElse() throws Exception {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    var mia = house.bound(tenant, "mia", 1);
    records(mia, 15, 40);
    house.in(tenant, sweeps::start);

    QuarkusTransaction.begin();
    try {
      house.in(tenant, step::take);
      CompletableFuture.runAsync(
              () -> {
                house.record(tenant, LOGS, Optional.of(mia), "billing", house.now());
                house.record(tenant, NOTES, Optional.of(mia), "billing", house.now());
                house.in(tenant, () -> relationships.end(mia, house.now()));
              })
          .get(30, SECONDS);
    } finally {
      QuarkusTransaction.rollback();
    }

    assertThat(house.left(tenant, LOGS)).hasSize(16);
  }

  @Test
  void whatSomebodyHasLockedIsLeftForTheNextSweep() throws Exception {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    var mia = house.bound(tenant, "mia", 1);
    var locked = recordOf(mia, 40);
    recordOf(mia, 41);

    QuarkusTransaction.begin();
    try {
      house.in(tenant, () -> house.restrict(tenant, LOGS, locked));
      CompletableFuture.runAsync(this::sweep).get(30, SECONDS);
    } finally {
      QuarkusTransaction.rollback();
    }

    assertThat(house.leftIds(tenant, LOGS)).containsExactly(locked);
    sweep();
    assertThat(house.left(tenant, LOGS)).isEmpty();
  }

  @Test
  void anotherTenantsDataAreNothingToIt() {
    var other = house.tenant();
    for (var one : List.of(tenant, other)) {
      house.publish(one, Documents.keeping(keep(LOGS, "P30D")).written());
    }
    var theirs = house.bound(other, "theirs", 1);
    var old = house.now().minus(Duration.ofDays(40));
    var foreign = house.record(other, LOGS, Optional.of(theirs), "billing", old);
    assertThatThrownBy(() -> house.in(tenant, () -> calendar.of(LOGS, foreign)))
        .isInstanceOf(Problem.class);
    recordOf(house.bound(tenant, "ours", 1), 40);

    sweep();

    assertThat(house.left(tenant, LOGS)).isEmpty();
    assertThat(house.left(other, LOGS)).hasSize(1);
    assertThat(house.in(other, () -> sweeps.list(PageRequest.first())).items()).isEmpty();
  }

  @Test
  void madeAnonymousARecordSaysNumbersAndNamesNobody() {
    house.publish(
        tenant,
        Documents.keeping(keep(LOGS, "P30D", RetentionTrigger.CREATED, RetentionAction.ANONYMISE))
            .written());
    var record = recordOf(house.bound(tenant, "mia", 1), 40);

    assertThat(sweep().records(Deed.ANONYMISED)).isEqualTo(1);

    assertThat(house.left(tenant, LOGS))
        .containsExactly(new Left(record, Optional.empty(), Optional.empty()));
    assertThat(house.body(tenant, LOGS, record)).isEqualTo("{\"size\":3}");
    assertThat(sweep().records()).isZero();
  }

  @Test
  void whoIsInactiveUnderIndianLawIsToldTwoDaysBefore() {
    house.publish(
        tenant,
        Documents.keeping(keep(LOGS, "P30D", RetentionTrigger.LAST_ACTIVITY, RetentionAction.ERASE))
            .under("IN")
            .written());
    var quiet = house.bound(tenant, "quiet", 1);
    var back = house.bound(tenant, "back", 1);
    recordOf(quiet, 40);
    var stays = recordOf(back, 40);

    sweep();
    assertThat(house.left(tenant, LOGS)).hasSize(2);
    assertThat(house.in(tenant, () -> warnings.of(quiet)))
        .singleElement()
        .extracting(ErasureWarnings.Warning::at)
        .isEqualTo(house.now().plus(Duration.ofHours(48)));
    clock.advance(Duration.ofHours(1));
    house.in(tenant, () -> acts.reportUse(back));
    clock.advance(Duration.ofHours(46));
    sweep();
    assertThat(house.left(tenant, LOGS)).hasSize(2);
    clock.advance(Duration.ofHours(1));
    sweep();

    assertThat(house.leftIds(tenant, LOGS)).containsExactly(stays);
    assertThat(house.in(tenant, () -> warnings.of(back))).isEmpty();
    assertThat(house.in(tenant, () -> warnings.of(quiet))).isEmpty();
  }

  @Test
  void pausedItRestsAndNightlyOnesKeepToTheNight() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    records(house.bound(tenant, "mia", 1), 15, 40);
    clock.stopAt(Instant.parse("2027-03-16T01:30:00Z"));
    house.run(tenant, desk::tonight);
    house.run(tenant, desk::tonight);
    take();
    house.in(tenant, sweeps::pause);

    assertThat(take().goesOn()).isFalse();
    house.in(tenant, sweeps::resume);
    clock.stopAt(Instant.parse("2027-03-16T06:30:00Z"));
    assertThat(take().goesOn()).isFalse();
    assertThat(house.left(tenant, LOGS)).hasSize(5);
    house.in(tenant, sweeps::start);
    finish();
    assertThat(house.left(tenant, LOGS)).isEmpty();
    assertThat(house.in(tenant, () -> sweeps.list(PageRequest.first())).items()).hasSize(1);
    assertThatThrownBy(() -> house.in(tenant, sweeps::pause)).isInstanceOf(Problem.class);
  }

  private UUID recordOf(SubjectRef person, int daysAgo) {
    clock.advance(Duration.ofMillis(2));
    return house.record(
        tenant, LOGS, Optional.of(person), "billing", house.now().minus(Duration.ofDays(daysAgo)));
  }

  private void records(SubjectRef person, int many, int daysAgo) {
    house.records(
        tenant,
        LOGS,
        Collections.nCopies(many, Optional.of(person)),
        "billing",
        house.now().minus(Duration.ofDays(daysAgo)));
  }

  private Step.Taken take() {
    return house.in(tenant, step::take);
  }

  private SweepView sweep() {
    var started = house.in(tenant, sweeps::start);
    finish();
    return house.in(tenant, () -> sweeps.find(started.id()));
  }

  private void finish() {
    var taken = take();
    while (taken.goesOn()) {
      taken = take();
    }
  }
}
