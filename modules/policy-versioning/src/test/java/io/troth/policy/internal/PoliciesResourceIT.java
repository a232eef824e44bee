package io.troth.policy.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a tenant's developer: create, draft, compare, try, publish. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PoliciesResourceIT {

  private static final String POLICIES = "/api/v1/policies";
  private static final String V1 = DocumentJson.canonical(Fixtures.engageware("v1"));
  private static final String V2 = DocumentJson.canonical(Fixtures.engageware("v2"));

  @Inject TwoCustomers customers;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Instant.parse("2026-11-23T11:00:00Z"));
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void aPolicyChangeFromDraftToPublication() {
    var v1 = create("way");
    publish(v1, "2026-11-23", "NOTICE").then().statusCode(200);
    var begun =
        alpha()
            .body("{\"from\": \"" + id(v1) + "\"}")
            .post(POLICIES + "/" + v1.path("policy") + "/versions");
    begun.then().statusCode(201).body("head.number", equalTo(2)).header("ETag", "\"v0\"");

    var edited =
        alpha()
            .header("If-Match", begun.header("ETag"))
            .body("{\"document\": " + V2 + "}")
            .put(address(begun));
    edited.then().statusCode(200).header("ETag", "\"v1\"");

    alpha()
        .get(address(begun) + "/difference?from=" + id(v1))
        .then()
        .statusCode(200)
        .body("significance", equalTo("NOTICE"))
        .body("changes.key", hasItem("retention:server-logs:lengthened"))
        .body("changes.words.de", hasItem(containsString("60 Tage statt 30 Tage")))
        .body("clauses.en.find { it.id == 'deletion' }.status", equalTo("CHANGED"));

    alpha()
        .body("{}")
        .post(address(begun) + "/dry-run")
        .then()
        .statusCode(200)
        .body("earliest", equalTo("2026-12-02"))
        .body("floor", equalTo("NOTICE"))
        .body("noticed", equalTo(193))
        .body("cohorts[0].boundNumber", equalTo(1));

    publish(edited, "2026-11-28", "NOTICE")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", containsString("notice-period-too-short"))
        .body("earliest", equalTo("2026-12-02"));

    publish(edited, "2026-12-02", "NOTICE")
        .then()
        .statusCode(200)
        .body("head.state", equalTo("PUBLISHED"))
        .body("head.effectiveOn", equalTo("2026-12-02"))
        .body("contentHash", notNullValue());
  }

  @Test
  void whatIsReadCanBeWrittenBack() {
    var draft = create("back");
    var read = alpha().get(address(draft));

    alpha()
        .header("If-Match", read.header("ETag"))
        .body("{\"document\": " + read.asString() + "}")
        .put(address(draft))
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("document.contentHash"));
    assertThat(read.<Object>path("document.commitments.notice.days")).isEqualTo(7);
    alpha().header("If-None-Match", read.header("ETag")).get(address(draft)).then().statusCode(304);
  }

  @Test
  void faultsAreNamedByTheirField() {
    alpha()
        .body(
            newPolicy(
                "faults",
                V1.replace("\"days\":7", "\"days\":3")
                    .replace("\"country\":\"AT\"", "\"country\":\"XX\"")))
        .post(POLICIES)
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("document.commitments.notice.days"))
        .body("violations.field", hasItem("document.commitments.recipients[1].country"));
  }

  @Test
  void scriptInTheTextIsRefused() {
    alpha()
        .body(
            newPolicy(
                "script", V1.replace("Engageware connects", "<script>alert(1)</script> connects")))
        .post(POLICIES)
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("document.texts.en.clauses[0].body"));
  }

  @Test
  void anEditMustSayWhatItChanges() {
    var draft = create("match");

    alpha().body("{\"document\": " + V2 + "}").put(address(draft)).then().statusCode(428);
    alpha()
        .header("If-Match", "\"v7\"")
        .body("{\"document\": " + V2 + "}")
        .put(address(draft))
        .then()
        .statusCode(412);
  }

  @Test
  void malformedRequestsAreRefusedWithoutHarm() {
    var draft = create("malformed");

    alpha().body("{\"slug\": \"x\"}").post(POLICIES).then().statusCode(422);
    alpha()
        .body("{\n\"slug\": broken")
        .post(POLICIES)
        .then()
        .statusCode(400)
        .body("line", equalTo(2))
        .body("column", notNullValue());
    publish(draft, "yesterday", "NOTICE").then().statusCode(422);
    publish(draft, "2026-11-23", "HUGE").then().statusCode(422);
    publish(draft, "+999999999-01-01", "NOTICE").then().statusCode(422);
    alpha().get(POLICIES + "/" + new UUID(1, 2)).then().statusCode(404);
    alpha().get(POLICIES + "/none").then().statusCode(404);
    alpha().get(POLICIES + "?limit=0").then().statusCode(422);
  }

  @Test
  void aVersionUnderAnotherPolicysAddressIsNotThere() {
    var one = create("address-one");
    var other = create("address-other");

    alpha()
        .get(POLICIES + "/" + one.path("policy") + "/versions/" + id(other))
        .then()
        .statusCode(404);
  }

  @Test
  void anotherTenantsKeyFindsNothing() {
    var draft = create("foreign");
    var beta =
        given()
            .header("Host", TwoCustomers.BETA_HOST)
            .header(
                "Authorization",
                "Bearer " + customers.betaKey(KeyScope.POLICIES, KeyScope.PUBLISHING))
            .contentType(ContentType.JSON);

    beta.get(address(draft)).then().statusCode(404);
    beta.header("If-Match", "\"v0\"")
        .body("{\"effectiveOn\": \"2026-11-23\", \"significance\": \"NOTICE\"}")
        .post(address(draft) + "/publish")
        .then()
        .statusCode(404);
  }

  @Test
  void readingAndWritingNeedTheirPermissions() {
    var draft = create("permissions");
    var editor = alpha(KeyScope.POLICIES);

    given().header("Host", TwoCustomers.ALPHA_HOST).get(POLICIES).then().statusCode(401);
    alpha(KeyScope.SUBJECTS).get(POLICIES).then().statusCode(403);
    editor
        .header("If-Match", "\"v0\"")
        .body("{\"effectiveOn\": \"2026-11-23\", \"significance\": \"NOTICE\"}")
        .post(address(draft) + "/publish")
        .then()
        .statusCode(403);
  }

  private Response create(String slug) {
    var created = alpha().body(newPolicy(slug, V1)).post(POLICIES);
    created.then().statusCode(201).header("Location", notNullValue());
    return created;
  }

  private Response publish(Response draft, String on, String significance) {
    return alpha()
        .header("If-Match", draft.header("ETag"))
        .body("{\"effectiveOn\": \"" + on + "\", \"significance\": \"" + significance + "\"}")
        .post(address(draft) + "/publish");
  }

  private RequestSpecification alpha() {
    return alpha(KeyScope.POLICIES, KeyScope.PUBLISHING);
  }

  private RequestSpecification alpha(KeyScope... scopes) {
    return given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .header("Authorization", "Bearer " + customers.alphaKey(scopes))
        .contentType(ContentType.JSON);
  }

  private static String newPolicy(String slug, String document) {
    return "{\"slug\": \""
        + slug
        + "\", \"kind\": \"PRIVACY_NOTICE\", \"document\": "
        + document
        + "}";
  }

  private static String address(Response version) {
    return POLICIES + "/" + version.path("policy") + "/versions/" + id(version);
  }

  private static String id(Response version) {
    return version.path("head.id");
  }
}
