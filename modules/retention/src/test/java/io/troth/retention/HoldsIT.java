package io.troth.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.Choices;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Hold;
import io.troth.retention.api.Holds;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.HoldView;
import io.troth.retention.api.LegalHolds.State;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Legal holds say what must be kept, restrict its use, and end with a reason only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class HoldsIT {

  @Inject House house;
  @Inject Holds holds;
  @Inject LegalHolds book;
  @Inject Choices choices;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private SubjectRef mia;
  private SubjectRef ben;

  @BeforeEach
  void twoPeople() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
    mia = house.register(tenant, "mia");
    ben = house.register(tenant, "ben");
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aPersonIsHeldAndRestrictedUntilTheLastHoldThatNamesThemIsReleased() {
    var first = place(Set.of(mia), Set.of());
    var second = place(Set.of(mia), Set.of());

    assertThat(on(mia)).extracting(Hold::id).containsExactly(first.hold().id(), second.hold().id());
    assertThat(on(ben)).isEmpty();
    assertThat(isOnHold(mia)).isTrue();
    release(first);
    assertThat(isOnHold(mia)).isTrue();
    release(second);
    assertThat(isOnHold(mia)).isFalse();
    assertThat(on(mia)).isEmpty();
  }

  @Test
  void aHoldOfACategoryHoldsEverybodyAndRestrictsNobodysPerson() {
    place(Set.of(), Set.of("invoices"));

    assertThat(on(ben)).singleElement().extracting(Hold::categories).isEqualTo(Set.of("invoices"));
    assertThat(isOnHold(ben)).isFalse();
  }

  @Test
  void holdsOfOneTenantAreNothingToAnother() {
    var other = house.tenant();
    var hold = place(Set.of(), Set.of("invoices"));

    assertThat(house.in(other, () -> holds.on(mia))).isEmpty();
    assertThat(house.in(other, () -> book.list(State.LIVE, PageRequest.first())).items()).isEmpty();
    assertThatThrownBy(() -> house.in(other, () -> book.find(hold.hold().id())))
        .isInstanceOf(Problem.class);
  }

  @Test
  void itComesUpAgainOnItsDay() {
    var hold = place(Set.of(mia), Set.of("logs"));
    clock.advance(Duration.ofDays(40));
    var today = LocalDate.parse("2027-04-24");

    assertThat(house.in(tenant, () -> book.toReview(today))).hasSize(1);
    house.in(
        tenant,
        () ->
            book.review(
                hold.hold().id(),
                hold.version(),
                new Terms("Still", "GDPR 17(3)(e)", "Olive", today.plusMonths(3))));
    assertThat(house.in(tenant, () -> book.toReview(today))).isEmpty();
  }

  @Test
  void aHoldOnNothingInParticularIsRefused() {
    assertThatThrownBy(() -> place(Set.of(), Set.of()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo("invalid-input"));
  }

  @Test
  void serversPlaceAndReleaseThem() {
    var key = house.key(tenant);
    var id =
        House.at(tenant, key)
            .body(
                """
                {"terms": {"reason": "Court", "ground": "GDPR 17(3)(e)", "owner": "Olive",
                 "reviewOn": "2027-09-01"}, "people": ["%s"], "categories": ["logs"]}"""
                    .formatted(mia))
            .post("/api/v1/holds")
            .then()
            .statusCode(201)
            .body("people", hasSize(1))
            .extract()
            .<String>path("id");

    House.at(tenant, key).get("/api/v1/holds").then().body("items", hasSize(1));
    House.at(tenant, key)
        .body("{\"reason\": \"Settled\"}")
        .post("/api/v1/holds/" + id + "/release")
        .then()
        .statusCode(200)
        .body("releaseReason", equalTo("Settled"));
    House.at(tenant, key)
        .body("{\"reason\": \"Settled\"}")
        .post("/api/v1/holds/" + id + "/release")
        .then()
        .statusCode(409);
  }

  private HoldView place(Set<SubjectRef> people, Set<String> categories) {
    clock.advance(Duration.ofMillis(10));
    var terms = new Terms("Court", "GDPR 17(3)(e)", "Olive", LocalDate.parse("2027-04-24"));
    return house.in(tenant, () -> book.place(new HoldDraft(terms, people, categories)));
  }

  private void release(HoldView hold) {
    clock.advance(Duration.ofMillis(10));
    house.in(tenant, () -> book.release(hold.hold().id(), "Settled"));
  }

  private List<Hold> on(SubjectRef person) {
    return house.in(tenant, () -> holds.on(person));
  }

  private boolean isOnHold(SubjectRef person) {
    return house.in(tenant, () -> choices.of(person)).hold().isPresent();
  }
}
