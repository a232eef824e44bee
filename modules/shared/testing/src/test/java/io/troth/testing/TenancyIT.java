package io.troth.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.troth.kernel.Actor;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantScope;
import io.troth.testing.sample.Notes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class TenancyIT {

  @Inject TenantScope scope;
  @Inject CurrentTenant tenant;
  @Inject CurrentActor actor;
  @Inject Notes notes;
  @Inject MutableClock clock;

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void eachTenantReadsItsOwn() {
    var id = scope.call(TwoTenants.ALPHA, () -> notes.write("of alpha"));

    assertThat(scope.call(TwoTenants.ALPHA, () -> notes.read(id)).body()).isEqualTo("of alpha");
    scope.run(
        TwoTenants.BETA,
        () -> {
          assertThat(notes.all()).noneMatch(note -> note.id().equals(id));
          assertThatThrownBy(() -> notes.read(id)).isInstanceOf(Problem.class);
          assertThatThrownBy(() -> notes.rewrite(id, "stolen")).isInstanceOf(Problem.class);
        });
  }

  @Test
  void locksRowsOnMariaDb() {
    scope.run(
        TwoTenants.ALPHA,
        () -> {
          var id = notes.write("before");
          notes.rewrite(id, "after");
          assertThat(notes.read(id).body()).isEqualTo("after");
          assertThat(notes.lockPastHeld()).isPositive();
          assertThat(notes.countByPanache()).isPositive();
        });
  }

  @Test
  void instantsKeepTheirMilliseconds() {
    var moment = Instant.parse("2026-11-21T10:15:30.123Z");
    clock.stopAt(moment.plusNanos(999));

    var note = scope.call(TwoTenants.ALPHA, () -> notes.read(notes.write("at a moment")));

    assertThat(note.writtenAt()).isEqualTo(moment);
  }

  @Test
  void withoutATenantNothingIsReached() {
    Arc.container().requestContext().terminate();

    assertThat(tenant.find()).isEmpty();
    assertThatThrownBy(() -> notes.all()).hasStackTraceContaining("No tenant is bound");
  }

  @Test
  void aTransactionBelongsToOneTenant() {
    scope.run(
        TwoTenants.ALPHA,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () ->
                        assertThatThrownBy(() -> scope.run(TwoTenants.BETA, () -> {}))
                            .isInstanceOf(IllegalStateException.class)));
  }

  @Test
  void theScopeRestoresWhatWasBefore() {
    scope.run(
        TwoTenants.ALPHA,
        () -> {
          scope.run(TwoTenants.BETA, () -> assertThat(tenant.require()).isEqualTo(TwoTenants.BETA));
          assertThat(tenant.require()).isEqualTo(TwoTenants.ALPHA);
        });
    assertThat(tenant.find()).isEmpty();
  }

  @Test
  void theHostNamesTheTenant() {
    given()
        .header("Host", TwoTenants.ALPHA_HOST + ":8080")
        .get("/api/v1/notes/tenant")
        .then()
        .statusCode(200)
        .body("slug", equalTo("alpha"));
  }

  @Test
  void theBareHostNamesNone() {
    given().get("/api/v1/notes/tenant").then().statusCode(200).body("slug", equalTo("none"));
  }

  @Test
  void aCredentialNamesTheTenantWhereTheHostDoesNot() {
    given()
        .header("X-Sample-Key", "beta")
        .get("/api/v1/notes/tenant")
        .then()
        .statusCode(200)
        .body("slug", equalTo("beta"));
  }

  @Test
  void aCredentialMustAgreeWithTheHost() {
    given()
        .header("Host", TwoTenants.ALPHA_HOST)
        .header("X-Sample-Key", "beta")
        .get("/api/v1/notes/tenant")
        .then()
        .statusCode(404);
    given()
        .header("Host", TwoTenants.BETA_HOST)
        .header("X-Sample-Key", "beta")
        .get("/api/v1/notes/tenant")
        .then()
        .statusCode(200);
  }

  @Test
  void outsideARequestTheSystemActs() {
    assertThat(actor.get()).isEqualTo(Actor.SYSTEM);
    scope.run(TwoTenants.ALPHA, () -> assertThat(actor.get()).isEqualTo(Actor.SYSTEM));
  }

  @Test
  void unknownHostsAreNotFound() {
    given()
        .header("Host", "nobody.localhost")
        .get("/api/v1/notes")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("http://localhost:8080/problems/not-found"));
    given()
        .header("Host", "a.alpha.localhost")
        .header("Accept", "text/html")
        .get("/api/v1/notes")
        .then()
        .statusCode(404)
        .contentType(ContentType.HTML);
  }

  @Test
  void bodiesSurviveTheResolvingOfTheHost() {
    for (var host : new String[] {TwoTenants.ALPHA_HOST, TwoTenants.BETA_HOST}) {
      given()
          .header("Host", host)
          .contentType(ContentType.JSON)
          .body(Map.of("body", "x".repeat(100)))
          .post("/api/v1/notes")
          .then()
          .statusCode(200);
    }
    given()
        .header("Host", TwoTenants.BETA_HOST)
        .get("/api/v1/notes")
        .then()
        .body("findAll { it.body == '" + "x".repeat(100) + "' }", hasSize(1));
  }
}
