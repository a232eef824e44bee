package io.troth.policy.internal.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The promise board as a tenant's server sees it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BoardResourceIT {

  private static final String LOGS = "retention/server-logs";

  @Inject TwoCustomers customers;
  @Inject Policies policies;
  @Inject AcceptedGaps gaps;
  @Inject RoomsAbove rooms;

  @AfterEach
  void putBack() {
    rooms.keepsEverything();
  }

  @Test
  void lintSaysWhatIsAGapAndWhoAnswersForIt() {
    rooms.cannotKeep(LOGS);
    var draft = draft("board-http-lint");
    var lint = "/api/v1/promises/lint/" + draft;
    alpha().get(lint).then().statusCode(200).body("publishable", equalTo(false));

    customers.inAlpha(() -> gaps.acceptAll(draft, "A person does it, by the list."));

    alpha()
        .get(lint)
        .then()
        .statusCode(200)
        .body("publishable", equalTo(true))
        .body("promises.find { it.commitment == '" + LOGS + "' }.controls.size()", equalTo(0))
        .body("promises.gap.reason", hasItem("A person does it, by the list."));
  }

  @Test
  void noKeyAnswersForAGap() {
    rooms.cannotKeep(LOGS);
    var draft = draft("board-http-key");

    alpha()
        .body(
            """
            {"version": "%s", "commitments": ["%s"], "reason": "A key says so, and no person."}"""
                .formatted(draft, LOGS))
        .post("/api/v1/promises/gaps")
        .then()
        .statusCode(403);
  }

  @Test
  void theBoardIsThere() {
    alpha().get("/api/v1/promises").then().statusCode(200);
  }

  private VersionId draft(String slug) {
    return customers.inAlpha(
        () ->
            policies
                .create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"))
                .head()
                .id());
  }

  private RequestSpecification alpha() {
    return given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .header("Authorization", "Bearer " + customers.alphaKey(KeyScope.values()))
        .contentType(ContentType.JSON);
  }
}
