package io.troth.notification.internal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.ApiKeys;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LetterApiIT {

  private static final String WORDS =
      """
      {"subject": "On {policy}", "greeting": "Dear {person}", "greetingWithoutName": "Dear you",
       "body": "Ours.\\n\\n[what-changes]\\n[when]\\n[what-you-can-do]\\n[where]"}""";
  private static final String FAULTY =
      """
      {"subject": "On {polcy}", "greeting": "Dear {person}", "greetingWithoutName": "Dear you",
       "body": "[what-changes]\\n[what-you-can-do]\\n[where]"}""";

  @Inject Fixtures fixtures;
  @Inject ApiKeys keys;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant();
  }

  @Test
  void wordsAreReadChangedAndResetUnderTheirTag() {
    words(as(KeyScope.NOTICES))
        .get("/api/v1/letters/words")
        .then()
        .statusCode(200)
        .header("ETag", "\"v0\"")
        .body("ours", equalTo(true))
        .body("words.subject", containsString("{policy}"))
        .body("parts.mark", hasItem("[what-you-can-do]"))
        .body("slots", hasItem("{date}"));

    words(as(KeyScope.NOTICES))
        .header("If-Match", "\"v0\"")
        .contentType(ContentType.JSON)
        .body(WORDS)
        .put("/api/v1/letters/words")
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("words.subject", equalTo("On {policy}"))
        .body("standard.subject", containsString("changes on"));

    words(as(KeyScope.NOTICES))
        .header("If-Match", "\"v1\"")
        .delete("/api/v1/letters/words")
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"")
        .body("ours", equalTo(true));

    as(KeyScope.NOTICES)
        .header("If-Match", "\"v2\"")
        .contentType(ContentType.JSON)
        .body("{\"kind\": \"NOTICE\", \"language\": \"en\", \"revision\": 1}")
        .post("/api/v1/letters/restore")
        .then()
        .statusCode(200)
        .body("words.subject", equalTo("On {policy}"));

    words(as(KeyScope.NOTICES))
        .get("/api/v1/letters/revisions")
        .then()
        .statusCode(200)
        .body("items.revision", contains(3, 2, 1));
  }

  @Test
  void anEditSaysWhichStateItWasMadeFrom() {
    words(as(KeyScope.NOTICES))
        .contentType(ContentType.JSON)
        .body(WORDS)
        .put("/api/v1/letters/words")
        .then()
        .statusCode(428);
    words(as(KeyScope.NOTICES))
        .header("If-Match", "\"v7\"")
        .contentType(ContentType.JSON)
        .body(WORDS)
        .put("/api/v1/letters/words")
        .then()
        .statusCode(412);
  }

  @Test
  void everythingThatIsWrongIsNamedWithWhatWouldBeRight() {
    words(as(KeyScope.NOTICES))
        .header("If-Match", "\"v0\"")
        .contentType(ContentType.JSON)
        .body(FAULTY)
        .put("/api/v1/letters/words")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations.field", contains("subject", "body", "subject"))
        .body("violations[0].expected", startsWith("did you mean {policy}?"))
        .body("violations[1].expected", containsString("[when]"));
  }

  @Test
  void aMailIsTriedAndNobodyGetsIt() {
    as(KeyScope.NOTICES)
        .contentType(ContentType.JSON)
        .body("{\"kind\": \"RECONSENT\", \"language\": \"de\"}")
        .post("/api/v1/letters/preview")
        .then()
        .statusCode(200)
        .body("sample", equalTo(true))
        .body("subject", containsString("Bitte lesen"));
    as(KeyScope.NOTICES)
        .contentType(ContentType.JSON)
        .body("{\"kind\": \"RECONSENT\", \"language\": \"de\"}")
        .post("/api/v1/letters/test")
        .then()
        .statusCode(409);
  }

  @Test
  void aPersonsMailIsForThoseWhoMaySeeWhoTheyAre() {
    var mia = fixtures.person(tenant, "mia.trial@example.test");
    var order = "{\"kind\": \"LINK\", \"language\": \"en\", \"subject\": \"" + mia + "\"}";

    as(KeyScope.NOTICES)
        .contentType(ContentType.JSON)
        .body(order)
        .post("/api/v1/letters/preview-for")
        .then()
        .statusCode(403);
    as(KeyScope.IDENTITIES)
        .contentType(ContentType.JSON)
        .body(order)
        .post("/api/v1/letters/preview-for")
        .then()
        .statusCode(200)
        .body("text", containsString("Mia Moss"));
  }

  @Test
  void theSenderIsShownAsChosen() {
    as(KeyScope.NOTICES)
        .header("If-Match", "\"v0\"")
        .contentType(ContentType.JSON)
        .body(
            "{\"mark\": \"Example\", \"accent\": \"#FF0000\", \"imprints\": {\"de\": \"Impressum\"}}")
        .put("/api/v1/letter-brand")
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("brand.accent", equalTo("#ff0000"));
    as(KeyScope.NOTICES)
        .header("If-Match", "\"v1\"")
        .contentType(ContentType.JSON)
        .body("{\"mark\": \"Example\", \"accent\": \"red\"}")
        .put("/api/v1/letter-brand")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("accent"));
  }

  @Test
  void aTrailIsReadByReferenceAlone() {
    fixtures.publish(tenant);
    var mia = fixtures.person(tenant, "mia.rest@example.test");
    fixtures.publish(tenant);
    fixtures.settle();

    var found = as(KeyScope.NOTICES).queryParam("subject", mia.toString()).get("/api/v1/outbox");
    found.then().statusCode(200).body("items", hasSize(1));
    as(KeyScope.NOTICES)
        .get("/api/v1/outbox/" + found.path("items[0].id"))
        .then()
        .statusCode(200)
        .body("steps.what", contains("PLANNED", "HANDED_OVER"))
        .body("words", containsString("[what-changes]"));
    as(KeyScope.NOTICES)
        .queryParam("from", "yesterday")
        .get("/api/v1/outbox")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("from"));
    as(KeyScope.DECISIONS).get("/api/v1/outbox").then().statusCode(403);
  }

  private static RequestSpecification words(RequestSpecification request) {
    return request.queryParam("kind", "NOTICE").queryParam("language", "en");
  }

  private RequestSpecification as(KeyScope scope) {
    var key =
        fixtures.in(tenant, () -> keys.issue("test", Set.of(scope), Optional.empty()).secret());
    return given()
        .header("Host", tenant.slug() + ".localhost")
        .header("Authorization", "Bearer " + key);
  }
}
