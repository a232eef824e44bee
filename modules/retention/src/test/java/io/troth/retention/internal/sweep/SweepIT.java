package io.troth.retention.internal.sweep;

import static io.troth.retention.Documents.LOGS;
import static io.troth.retention.Documents.NOTES;
import static io.troth.retention.Documents.keep;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseState;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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
  @Inject PromiseBoard board;
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
        house.in(
            tenant, () -> holds.place(new HoldDraft(terms, Set.of(held), Set.of(LOGS))));

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
        Documents.keeping(
                keep(LOGS, "P30D", RetentionTrigger.LAST_ACTIVITY, RetentionAction.ERASE))
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

  @Test
  void theBoardSaysWhatIsOverItsTimeAndHowOldTheOldestIs() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    var mia = house.bound(tenant, "mia", 1);
    recordOf(mia, 10);
    assertThat(line().state()).isEqualTo(PromiseState.KEPT);
    recordOf(mia, 40);

    assertThat(line().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(figure()).contains("the oldest of 2027-02-03; over their time: 1");
    sweep();
    assertThat(line().state()).isEqualTo(PromiseState.KEPT);
    assertThat(figure())
        .isEqualTo(
            "Records under it: 1, the oldest of 2027-03-05; over their time: 0; kept by law or"
                + " hold: 0; gone in 30 days: 1.");
  }

  @Test
  void serversSeeWhatWouldGoAndSweep() {
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    var record = recordOf(house.bound(tenant, "mia", 1), 40);
    var key = house.key(tenant);

    House.at(tenant, key)
        .get("/api/v1/retention/preview")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].promise.keep", equalTo("P30D"));
    House.at(tenant, key)
        .get("/api/v1/retention/records/logs/" + record)
        .then()
        .body("deed", equalTo("ERASE"));
    House.at(tenant, key)
        .get("/api/v1/retention/calendar")
        .then()
        .body("items[0].months[0]", equalTo(1));
    House.at(tenant, key).post("/api/v1/sweeps").then().statusCode(201);
    House.at(tenant, key).post("/api/v1/sweeps").then().statusCode(409);
    finish();
    House.at(tenant, key)
        .get("/api/v1/sweeps")
        .then()
        .body("items[0].shares[0].records", equalTo(1));
  }

  /** The statements, which see all records at once, against the plan of each. */
  @Test
  void whateverHappenedTheSweepDoesWhatThePlanOfEachRecordSays() {
    house.publish(
        tenant,
        Documents.keeping(
                keep(LOGS, "P6M"),
                keep(NOTES, "P30D", RetentionTrigger.CONSENT_WITHDRAWN, RetentionAction.ERASE))
            .under("DE")
            .written());
    var random = new Random(42);
    var people = new ArrayList<SubjectRef>();
    for (var number = 0; number < 8; number++) {
      people.add(house.bound(tenant, "one-" + number, 1));
    }
    var second =
        house.publish(
            tenant,
            Documents.keeping(
                    keep(LOGS, "P3M", RetentionTrigger.LAST_ACTIVITY, RetentionAction.ERASE),
                    keep(NOTES, "P20D", RetentionTrigger.PURPOSE_ENDED, RetentionAction.ERASE),
                    keep(
                        Documents.COUNTS,
                        "P10D",
                        RetentionTrigger.RELATIONSHIP_ENDED,
                        RetentionAction.RESTRICT))
                .under("DE")
                .written());
    clock.advance(Duration.ofDays(60));
    for (var number = 0; number < 8; number++) {
      people.add(house.bound(tenant, "two-" + number, 2));
      people.add(house.register(tenant, "none-" + number));
    }
    var manner = Manner.of(second.contentHash(), "test");
    var made = new ArrayList<UUID>();
    var categories = List.of(LOGS, NOTES, Documents.COUNTS);
    var of = new HashMap<UUID, String>();
    for (var day = 0; day < 120; day++) {
      clock.advance(Duration.ofDays(1).plusMinutes(random.nextInt(60)));
      var who = people.get(random.nextInt(people.size()));
      switch (random.nextInt(6)) {
        case 0 -> house.in(tenant, () -> acts.reportUse(who));
        case 1 ->
            attempt(new ActCommand.Consent(who, second.id(), manner, "newsletter"));
        case 2 ->
            attempt(new ActCommand.WithdrawConsent(who, second.id(), manner, "newsletter"));
        case 3 -> house.in(tenant, () -> relationships.end(who, house.now()));
        case 4 -> house.in(tenant, () -> relationships.goOn(who));
        default -> {}
      }
      for (var category : categories) {
        var purpose = List.of("billing", "newsletter", "gone").get(random.nextInt(3));
        var at = house.now().minus(Duration.ofDays(random.nextInt(150)));
        var whose = random.nextInt(8) == 0 ? Optional.<SubjectRef>empty() : Optional.of(who);
        var id = house.record(tenant, category, whose, purpose, at);
        made.add(id);
        of.put(id, category);
      }
    }
    var terms = new Terms("Court", "GDPR 17(3)(e)", "Olive", LocalDate.parse("2029-01-01"));
    house.in(
        tenant,
        () ->
            holds.place(
                new HoldDraft(terms, Set.copyOf(people.subList(6, 11)), Set.of(LOGS, NOTES))));
    house.in(
        tenant,
        () ->
            periods.set(
                new KeepDraft(
                    NOTES,
                    TimeSpan.parse("P2M"),
                    RetentionTrigger.LAST_ACTIVITY,
                    false,
                    "A law of tests"),
                0));

    var gone = new ArrayList<UUID>();
    var restricted = new ArrayList<UUID>();
    for (var id : made) {
      house
          .in(tenant, () -> calendar.of(of.get(id), id))
          .what()
          .filter(what -> !what.at().isAfter(house.now()))
          .ifPresent(
              what -> (what.deed() == RetentionAction.ERASE ? gone : restricted).add(id));
    }
    sweep();

    var left =
        categories.stream()
            .flatMap(category -> house.left(tenant, category).stream())
            .collect(Collectors.toMap(Left::id, Left::restrictedAt));
    assertThat(made.stream().filter(id -> !left.containsKey(id)))
        .containsExactlyInAnyOrderElementsOf(gone);
    assertThat(left.keySet().stream().filter(id -> left.get(id).isPresent()))
        .containsExactlyInAnyOrderElementsOf(restricted);
    assertThat(Collections.min(List.of(gone.size(), restricted.size(), left.size())))
        .isGreaterThan(15);
  }

  private void attempt(ActCommand command) {
    try {
      house.in(tenant, () -> acts.record(command));
    } catch (Problem notPossibleNow) {
      assertThat(notPossibleNow.type().slug()).isEqualTo("act-not-possible");
    }
  }

  private PromiseBoard.Line line() {
    return house.in(
        tenant,
        () ->
            board.read().stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.promised().key().toString().equals("retention/" + LOGS))
                .findFirst()
                .orElseThrow());
  }

  private String figure() {
    return line().readings().get(0).reading().figure();
  }

  private UUID recordOf(SubjectRef person, int daysAgo) {
    clock.advance(Duration.ofMillis(2));
    return house.record(
        tenant,
        LOGS,
        Optional.of(person),
        "billing",
        house.now().minus(Duration.ofDays(daysAgo)));
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
