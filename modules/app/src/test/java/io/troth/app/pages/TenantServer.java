package io.troth.app.pages;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.troth.app.house.House;

/** The tenant's own servers: one asks for decisions, a proxy asks whether the service is open. */
final class TenantServer {

  private TenantServer() {}

  static JsonPath decision(Somebody person, String purpose) {
    return given()
        .baseUri(House.base())
        .header("Host", House.tenantHost())
        .header("Authorization", "Bearer " + House.apiKey())
        .queryParam("externalId", person.externalId())
        .queryParam("purpose", purpose)
        .get("/api/v1/decision")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Response forwardAuth(Somebody person) {
    var token =
        given()
            .baseUri(House.base())
            .cookie("demo-person", person.externalId())
            .get("/demo/site/token")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("token");
    return given()
        .baseUri(House.base())
        .header("Host", House.tenantHost())
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/forward-auth");
  }
}
