package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspensionIT {

  @Test
  void aSuspendedTenantIsClosed() {
    at("shut", "/api/v1/things")
        .statusCode(403)
        .body("type", containsString("/problems/tenant-suspended"));
    at("open", "/api/v1/things").statusCode(200);
  }

  @Test
  void theDoorsOfPeopleStayOpen() {
    at("shut", "/pages/withdrawal").statusCode(200);
    at("shut", "/problems").statusCode(200);
  }

  private static ValidatableResponse at(String tenant, String path) {
    return given().header("Host", tenant + ".localhost").get(path).then();
  }
}
