package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormTokenIT {

  private static final String FORM = "/pages/form";

  @Test
  void aFormWithItsTokenIsTaken() {
    var token = token();

    send(given().cookie("csrf-token", token).formParam("csrf-token", token))
        .statusCode(200)
        .body(equalTo("got x"));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    refused(send(given()), "form-expired");
    refused(send(given().cookie("csrf-token", token())), "form-expired");
  }

  @Test
  void aFormWithAnotherBrowsersTokenIsRefused() {
    refused(
        send(given().cookie("csrf-token", token()).formParam("csrf-token", token())),
        "form-expired");
  }

  @Test
  void aBrowserIsToldInAPage() {
    send(given().accept("text/html"))
        .statusCode(403)
        .contentType(ContentType.HTML)
        .body(containsString("Open the form again"));
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://x.test"})
  void aFormOfAnotherSiteIsRefusedEvenWithAToken(String header, String value) {
    var token = token();

    refused(
        send(
            given()
                .header(header, value)
                .cookie("csrf-token", token)
                .formParam("csrf-token", token)),
        "cross-site-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void ourOwnPagesAreNoOtherSite(String site) {
    var token = token();

    send(given()
            .header("Sec-Fetch-Site", site)
            .cookie("csrf-token", token)
            .formParam("csrf-token", token))
        .statusCode(200);
  }

  @Test
  void jsonWithACookieAloneIsRefused() {
    refused(json(given().cookie("session", "staff_policies:edit")), "cross-site-request");
  }

  @Test
  void jsonWithACookieAndATokenOfTheSameBrowserIsTaken() {
    var token = token();

    json(given()
            .cookie("session", "staff_policies:edit")
            .cookie("csrf-token", token)
            .header("X-CSRF-TOKEN", token))
        .statusCode(200);
    json(given().cookie("csrf-token", token).header("X-CSRF-TOKEN", token())).statusCode(403);
  }

  @Test
  void jsonWithABearerCredentialNeedsNoToken() {
    json(given().header("Authorization", "Bearer server subjects:write")).statusCode(200);
    json(given().header("Authorization", "Bearer server subjects:write").cookie("session", "x"))
        .statusCode(200);
  }

  private static String token() {
    return given().get(FORM).asString();
  }

  private static ValidatableResponse send(RequestSpecification form) {
    return form.formParam("word", "x").post(FORM).then();
  }

  private static ValidatableResponse json(RequestSpecification request) {
    return request
        .contentType(ContentType.JSON)
        .body("{\"name\":\"x\",\"madeOn\":\"2026-12-07\"}")
        .post("/api/v1/things")
        .then();
  }

  private static void refused(ValidatableResponse answer, String slug) {
    answer.statusCode(403).body("type", containsString("/problems/" + slug));
  }
}
