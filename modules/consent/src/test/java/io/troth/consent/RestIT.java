package io.troth.consent;

import static io.restassured.RestAssured.given;
import static io.troth.consent.House.at;
import static io.troth.consent.House.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RestIT {

  @Inject House house;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion first;
  private PublishedVersion second;
  private SubjectRef person;

  @BeforeEach
  void aGateAboutToClose() {
    tenant = house.tenant();
    first = house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofMinutes(1));
    second = house.publish(tenant, Documents.plain().withAds());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aDecisionIsAskedByReference() {
    with(KeyScope.DECISIONS)
        .queryParam("subject", person.toString())
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true))
        .body("reason", equalTo("BASIS_HOLDS"))
        .body("boundNumber", equalTo(1));
  }

  @Test
  void aDecisionIsAskedByTheTenantsOwnIdentifier() {
    with(KeyScope.DECISIONS)
        .queryParam("externalId", "mia")
        .queryParam("purpose", "newsletter")
        .get("/api/v1/decision")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false))
        .body("reason", equalTo("CONSENT_MISSING"))
        .body("subject", equalTo(person.toString()))
        .body("page", endsWith("/privacy/choices"));
  }

  @Test
  void aNewPurposeWaitsForReconsentFromTheDateOn() {
    clock.advance(Duration.ofDays(20));

    with(KeyScope.DECISIONS)
        .queryParam("subject", person.toString())
        .queryParam("purpose", "ads")
        .get("/api/v1/decision")
        .then()
        .body("reason", equalTo("RECONSENT_REQUIRED"))
        .body("page", endsWith("/privacy/coming/" + second.id()))
        .body("page", startsWith("http://" + tenant.slug() + "."));
  }

  @Test
  void somebodyUnknownIsDeniedNotMissed() {
    with(KeyScope.DECISIONS)
        .queryParam("externalId", "nobody")
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false))
        .body("reason", equalTo("UNKNOWN_SUBJECT"));
  }

  @Test
  void aQuestionAboutNobodyIsRefused() {
    with(KeyScope.DECISIONS)
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("subject"));
  }

  @Test
  void aKeyWithoutTheScopeMayNotAsk() {
    with(KeyScope.SUBJECTS)
        .queryParam("externalId", "mia")
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .statusCode(403);
  }

  @Test
  void anotherTenantsPersonIsUnknown() {
    var other = house.tenant();
    house.publish(other, Documents.plain());
    var key = house.key(other, KeyScope.DECISIONS, KeyScope.ACTS, KeyScope.ROLLOUTS);

    at(other, key)
        .queryParam("subject", person.toString())
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .body("reason", equalTo("UNKNOWN_SUBJECT"));
    at(other, key).get("/api/v1/subjects/" + person + "/acts").then().statusCode(404);
    at(other, key).get("/api/v1/subjects/" + person + "/standing").then().statusCode(404);
    at(other, key).get("/api/v1/rollouts/" + second.id()).then().statusCode(404);
    at(other, key)
        .contentType(ContentType.JSON)
        .body(accept())
        .post("/api/v1/subjects/" + person + "/acts")
        .then()
        .statusCode(404);
  }

  @Test
  void aServerRecordsActsOnBehalf() {
    with(KeyScope.ACTS)
        .contentType(ContentType.JSON)
        .body(accept())
        .post("/api/v1/subjects/" + person + "/acts")
        .then()
        .statusCode(200)
        .body("type", equalTo(java.util.List.of("ACCEPTED", "CONSENT_GIVEN")))
        .body("[0].actor.kind", equalTo("API_KEY"))
        .body("[0].contentHash", equalTo(second.contentHash()));

    with(KeyScope.ACTS)
        .get("/api/v1/subjects/" + person + "/acts")
        .then()
        .body("items.type", hasItem("ACCEPTED"))
        .body("items", hasSize(3));
  }

  @Test
  void aPersonActsForThemselves() {
    asPerson()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "act",
                "OBJECT",
                "version",
                second.id().toString(),
                "contentHash",
                second.contentHash(),
                "reason",
                "I mind."))
        .post("/api/v1/me/acts")
        .then()
        .statusCode(200)
        .body("[0].type", equalTo("OBJECTED"))
        .body("[0].actor.kind", equalTo("SUBJECT"));

    asPerson()
        .get("/api/v1/me/standing")
        .then()
        .body("[0].bound.number", equalTo(1))
        .body("[0].bound.how", equalTo("BASELINE"))
        .body("[0].pending[0].state", equalTo("OBJECTED"));
  }

  @Test
  void aStaleFormIsAConflict() {
    asPerson()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "act", "ACCEPT",
                "version", second.id().toString(),
                "contentHash", first.contentHash()))
        .post("/api/v1/me/acts")
        .then()
        .statusCode(409)
        .body("type", endsWith("/stale-form"));
  }

  @Test
  void theGateOpensAndCountsAUse() {
    asPerson()
        .get("/api/v1/forward-auth")
        .then()
        .statusCode(200)
        .header("X-Troth-Subject", person.toString());
  }

  @Test
  void theGateIsClosedWithThePageUntilThePersonAccepts() {
    clock.advance(Duration.ofDays(20));

    asPerson()
        .get("/api/v1/forward-auth")
        .then()
        .statusCode(403)
        .header("X-Troth-Page", endsWith("/privacy/coming/" + second.id()))
        .header("Location", endsWith("/privacy/coming/" + second.id()))
        .body("type", endsWith("/reconsent-required"));
    asPerson().contentType(ContentType.JSON).body(accept()).post("/api/v1/me/acts");
    asPerson().get("/api/v1/forward-auth").then().statusCode(200);
  }

  @Test
  void theGateWantsToKnowWho() {
    given().header("Host", host(tenant)).get("/api/v1/forward-auth").then().statusCode(401);
  }

  @Test
  void aPersonReportsTheirOwnUsesOnly() {
    var somebody = house.onBaseline(tenant, "else", 1);

    asPerson()
        .contentType(ContentType.JSON)
        .post("/api/v1/me/uses")
        .then()
        .statusCode(200)
        .body("", hasSize(0));
    asPerson()
        .contentType(ContentType.JSON)
        .body(Map.of("subject", somebody.toString()))
        .post("/api/v1/uses")
        .then()
        .statusCode(404);
  }

  @Test
  void aServerReportsUses() {
    with(KeyScope.ACTS)
        .contentType(ContentType.JSON)
        .body(Map.of("subject", person.toString()))
        .post("/api/v1/uses")
        .then()
        .statusCode(200);
  }

  @Test
  void aRolloutIsReadWithItsCounts() {
    with(KeyScope.ROLLOUTS)
        .get("/api/v1/rollouts/" + second.id())
        .then()
        .statusCode(200)
        .body("number", equalTo(2))
        .body("counts.CONCERNED", equalTo(1))
        .body("counts.NEEDS_ACCEPTANCE", equalTo(1))
        .body("history", hasSize(1));
    with(KeyScope.ROLLOUTS).get("/api/v1/rollouts").then().body("number", hasItem(2));
  }

  @Test
  void thePeopleBehindANumberAreListed() {
    with(KeyScope.ROLLOUTS)
        .queryParam("group", "CONCERNED")
        .get("/api/v1/rollouts/" + second.id() + "/people")
        .then()
        .statusCode(200)
        .body("items[0].subject", equalTo(person.toString()))
        .body("items[0].boundNumber", equalTo(1));
  }

  @Test
  void anUnknownGroupIsRefused() {
    with(KeyScope.ROLLOUTS)
        .queryParam("group", "HAPPY")
        .get("/api/v1/rollouts/" + second.id() + "/people")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("group"));
  }

  @Test
  void theExportHasNoNamesForWhoeverMayNotSeeThem() {
    with(KeyScope.ROLLOUTS)
        .queryParam("group", "CONCERNED")
        .get("/api/v1/rollouts/" + second.id() + "/people.csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(containsString(person.toString()))
        .body(not(containsString("Mia")));
  }

  @Test
  void theExportDisarmsFormulasInNames() {
    var lines =
        with(KeyScope.ROLLOUTS, KeyScope.IDENTITIES)
            .accept("text/csv")
            .queryParam("group", "CONCERNED")
            .get("/api/v1/rollouts/" + second.id() + "/people")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(lines.lines().toList().get(1)).endsWith("mia,mia@example.test,'=Mia Moss");
  }

  private Map<String, Object> accept() {
    return Map.of(
        "act", "ACCEPT",
        "version", second.id().toString(),
        "contentHash", second.contentHash(),
        "consents", Set.of("ads"));
  }

  private RequestSpecification with(KeyScope... scopes) {
    return at(tenant, house.key(tenant, scopes));
  }

  private RequestSpecification asPerson() {
    return House.as(tenant, person);
  }
}
