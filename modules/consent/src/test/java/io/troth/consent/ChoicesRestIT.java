package io.troth.consent;

import static io.troth.consent.House.at;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ChoicesRestIT {

  @Inject House house;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    person = house.onBaseline(tenant, "mia", 1);
  }

  @Test
  void aPersonOptsOutAndSeesIt() {
    mine(Map.of("choice", "OPT_OUT_OF_SALE", "manner", Map.of("control", "no-sale")))
        .statusCode(200)
        .body("type", equalTo("SALE_OPTED_OUT"))
        .body("control", equalTo("no-sale"))
        .body("policy", nullValue());

    House.as(tenant, person)
        .get("/api/v1/me/choices")
        .then()
        .statusCode(200)
        .body("saleOptOut.source", equalTo("PERSON"));
  }

  @Test
  void nobodyPutsThemselvesOnHoldOrActsForThemselvesAsAnAgent() {
    mine(Map.of("choice", "HOLD", "reason", "x")).statusCode(409);
    mine(Map.of(
            "choice",
            "OPT_OUT_OF_SALE",
            "manner",
            Map.of("onBehalf", Map.of("kind", "AGENT", "proof", "p"))))
        .statusCode(409);
  }

  @Test
  void aServerActsOnBehalfWithAProof() {
    at(tenant, house.key(tenant, KeyScope.ACTS))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "choice",
                "OBJECT",
                "purpose",
                "analysis",
                "manner",
                Map.of("onBehalf", Map.of("kind", "AGENT", "proof", "power 12"))))
        .post("/api/v1/subjects/" + person + "/choices")
        .then()
        .statusCode(200)
        .body("onBehalf.proof", equalTo("power 12"));
    at(tenant, house.key(tenant, KeyScope.DECISIONS))
        .queryParam("externalId", "mia")
        .queryParam("purpose", "analysis")
        .get("/api/v1/decision")
        .then()
        .body("reason", equalTo("PROCESSING_OBJECTED"));
  }

  @Test
  void aFormIsHandedOutAndCountsOnce() {
    var form =
        House.as(tenant, person)
            .queryParam("policy", "privacy")
            .queryParam("language", "de")
            .get("/api/v1/me/form")
            .then()
            .statusCode(200)
            .body("contentHash", equalTo(version.contentHash()))
            .body("purposes", hasItems("newsletter", "cookies-targeting"))
            .extract()
            .jsonPath();
    var act =
        Map.of(
            "act",
            "CONSENT",
            "version",
            version.id().toString(),
            "contentHash",
            version.contentHash(),
            "purpose",
            "newsletter",
            "manner",
            Map.of("formToken", form.getString("token")));

    var first = acted(act).statusCode(200).body("[0].language", equalTo("de"));
    acted(act).body("[0].id", equalTo(first.extract().path("[0].id")));
  }

  @Test
  void aLanguageThatIsNoneIsRefused() {
    House.as(tenant, person)
        .queryParam("policy", "privacy")
        .queryParam("language", "d\ne")
        .get("/api/v1/me/form")
        .then()
        .statusCode(422);
  }

  private ValidatableResponse acted(Map<String, Object> act) {
    return House.as(tenant, person)
        .contentType(ContentType.JSON)
        .body(act)
        .post("/api/v1/me/acts")
        .then();
  }

  private ValidatableResponse mine(Map<String, Object> choice) {
    return House.as(tenant, person)
        .contentType(ContentType.JSON)
        .body(choice)
        .post("/api/v1/me/choices")
        .then();
  }
}
