package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiIT {

  private static final String PROBLEM = "#/components/responses/Problem";

  @Test
  void everyOperationMayAnswerWithAProblem() {
    document()
        .body("paths.'/api/v1/things'.get.responses.'4XX'.'$ref'", equalTo(PROBLEM))
        .body("paths.'/api/v1/things/1'.put.responses.'4XX'.'$ref'", equalTo(PROBLEM))
        .body("components.schemas.Problem.properties", hasKey("violations"));
  }

  @Test
  void everyPostTakesAnIdempotencyKey() {
    var key = "#/components/parameters/IdempotencyKey";

    document()
        .body("paths.'/api/v1/things'.post.parameters.'$ref'", hasItem(key))
        .body("paths.'/api/v1/things'.get.parameters.'$ref'", not(hasItem(key)))
        .body("components.parameters.IdempotencyKey.name", equalTo("Idempotency-Key"));
  }

  @Test
  void operationsAreNamedAfterTheirAddress() {
    document()
        .body("paths.'/api/v1/things'.get.operationId", equalTo("getThings"))
        .body(
            "paths.'/api/v1/effects/none/{any}'.post.operationId", equalTo("postEffectsNoneByAny"))
        .body("paths.'/problems'.get.operationId", equalTo("listProblems"));
  }

  @Test
  void listsAreDescribedAsPages() {
    document()
        .body("paths.'/api/v1/things'.get.parameters.name", hasItem("cursor"))
        .body("paths.'/api/v1/things'.get.parameters.name", hasItem("limit"));
  }

  @Test
  void callersProveWhoTheyAreByABearerCredential() {
    document()
        .body("components.securitySchemes.apiKey.scheme", equalTo("bearer"))
        .body("components.securitySchemes.subjectToken.bearerFormat", equalTo("JWT"))
        .body("paths.'/api/v1/things'.post.security[0]", hasKey("apiKey"));
  }

  @Test
  void itSaysWhatItIs() {
    document()
        .body("info.title", equalTo("Troth"))
        .body("info.license.name", containsString("2.0"));
  }

  private static ValidatableResponse document() {
    return given().get("/q/openapi?format=json").then().statusCode(200);
  }
}
