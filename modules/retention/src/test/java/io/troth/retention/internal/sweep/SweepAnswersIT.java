package io.troth.retention.internal.sweep;

import static io.troth.retention.Documents.LOGS;
import static io.troth.retention.Documents.keep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseState;
import io.troth.retention.Documents;
import io.troth.retention.House;
import io.troth.retention.api.Sweeps;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the promise board and the API say of retention is what was done. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SweepAnswersIT {

  @Inject House house;
  @Inject Step step;
  @Inject Sweeps sweeps;
  @Inject PromiseBoard board;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void aTenant() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
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
        tenant, LOGS, Optional.of(person), "billing", house.now().minus(Duration.ofDays(daysAgo)));
  }

  private void sweep() {
    house.in(tenant, sweeps::start);
    finish();
  }

  private void finish() {
    var taken = house.in(tenant, step::take);
    while (taken.goesOn()) {
      taken = house.in(tenant, step::take);
    }
  }
}
