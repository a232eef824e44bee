package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersIT {

  @ParameterizedTest
  @ValueSource(strings = {"/pages/plain", "/api/v1/things", "/nowhere", "/problems", "/q/openapi"})
  void everyAnswerIsGuarded(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", containsString("geolocation=()"))
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Strict-Transport-Security", nullValue());
  }

  @Test
  void aPageWithoutScriptsMayRunNone() {
    assertThat(policy(given().get("/pages/plain"))).contains("script-src 'none'");
  }

  @Test
  void aPageRunsOnlyScriptsWithThisAnswersNonce() {
    var first = given().get("/pages/script");
    var second = given().get("/pages/script");

    assertThat(policy(first)).contains("script-src 'nonce-" + nonce(first) + "';");
    assertThat(nonce(first)).isNotEqualTo(nonce(second));
    assertThat(policy(first)).doesNotContain("unsafe");
  }

  @Test
  void dataMayLoadNothing() {
    assertThat(policy(given().get("/api/v1/things")))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void theApiSetsNoCookies() {
    assertThat(given().get("/api/v1/things").cookies()).isEmpty();
  }

  @Test
  void aBrowserWithoutASessionIsShownTheWayIn() {
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get("/pages/staff")
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in?next=%2Fpages%2Fstaff"));
    given().get("/pages/staff").then().statusCode(401);
  }

  @Test
  void aCallerWithoutThePermissionIsForbidden() {
    given()
        .header("Authorization", "Bearer editor policies:edit")
        .get("/pages/staff")
        .then()
        .statusCode(403)
        .body("type", containsString("/problems/forbidden"));
    given()
        .header("Authorization", "Bearer editor policies:read")
        .get("/pages/staff")
        .then()
        .statusCode(200)
        .body(equalTo("staff only"));
  }

  private static String policy(Response answer) {
    return answer.header("Content-Security-Policy");
  }

  private static String nonce(Response answer) {
    return answer.asString().split("\"", 3)[1];
  }
}
