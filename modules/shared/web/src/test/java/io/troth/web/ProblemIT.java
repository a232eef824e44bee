package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemIT {

  private static final String THINGS = "/api/v1/things";

  @Test
  void aProblemCarriesItsTypeAndItsOwnMembers() {
    problem(given().get(THINGS + "/missing").then(), 404, "not-found")
        .body("detail", equalTo("No such thing."))
        .body("hint", equalTo("look elsewhere"));
  }

  @Test
  void whatIsNotThereIsAProblem() {
    problem(given().get("/nowhere").then(), 404, "not-found");
    problem(given().get("/api/v1/nowhere").then(), 404, "not-found");
  }

  @Test
  void aFaultOfOursTellsAnIncidentAndNothingElse() {
    problem(given().get(THINGS + "/broken").then(), 500, "internal")
        .body("incident", notNullValue())
        .body(not(containsString("secret")));
  }

  @Test
  void brokenConstraintsNameTheFieldAndWhatIsExpected() {
    problem(post("{\"name\":\" \"}"), 422, "invalid-input")
        .body("violations.field", contains("madeOn", "name"))
        .body("violations.expected", hasItem("a value"));
  }

  @Test
  void aMissingBodyIsNamed() {
    problem(post(""), 422, "invalid-input").body("violations.field", contains("body"));
  }

  @Test
  void anUnknownFieldIsRefusedWithTheNearestKnownOne() {
    problem(post("{\"nmae\":\"x\"}"), 422, "invalid-input")
        .body("violations[0].field", equalTo("nmae"))
        .body("violations[0].expected", containsString("did you mean name?"));
  }

  @Test
  void brokenJsonIsPlacedByLineAndColumn() {
    problem(post("{\n\"name\": }"), 400, "malformed-json").body("line", equalTo(2));
    problem(post("{\"name\":\"a\",\"name\":\"b\"}"), 400, "malformed-json");
  }

  @Test
  void theWrongMethodOrMediaTypeIsAProblem() {
    problem(given().delete(THINGS).then(), 405, "method-not-allowed");
    problem(given().accept("image/png").get(THINGS).then(), 406, "not-acceptable");
    problem(
        given().contentType("text/csv").body("a").post(THINGS).then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void withoutACredentialThereIsAChallenge() {
    problem(given().get(THINGS + "/guarded").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", containsString("Bearer"));
  }

  @Test
  void aBrowserGetsAPageItCanRead() {
    given()
        .accept("text/html,*/*;q=0.8")
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType(ContentType.HTML)
        .header("Vary", containsString("Accept"))
        .body(containsString("There is nothing here"));
  }

  @Test
  void everyTypeIsExplainedAtItsAddress() {
    given().accept("application/json").get("/problems").then().body("slug", hasItem("too-large"));
    given()
        .accept("text/html")
        .get("/problems/too-large")
        .then()
        .statusCode(200)
        .contentType(ContentType.HTML)
        .body(containsString("The input is too large"));
    problem(given().accept("application/json").get("/problems/none").then(), 404, "not-found");
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(THINGS).then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("http://localhost:8080/problems/" + slug))
        .body("status", equalTo(status));
  }
}
