package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StrictParametersIT {

  private static final String THINGS = "/api/v1/things";

  @Test
  void aParameterThatNobodyReadsIsRefusedWithTheOnesThereAre() {
    given()
        .queryParam("limit", 5)
        .queryParam("curser", "abc")
        .get(THINGS)
        .then()
        .statusCode(422)
        .body("type", endsWith("/problems/invalid-input"))
        .body("violations", hasSize(1))
        .body("violations[0].field", equalTo("curser"))
        .body("violations[0].expected", containsString("cursor, limit"));
  }

  @Test
  void anEndpointWithoutParametersTakesNone() {
    given()
        .get(THINGS + "/1?fresh")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("fresh"))
        .body("violations[0].expected", equalTo("no parameter"));
  }

  @Test
  void knownOnesPass() {
    given().get(THINGS + "?limit=5&cursor=").then().statusCode(200).body("items", hasSize(5));
  }
}
