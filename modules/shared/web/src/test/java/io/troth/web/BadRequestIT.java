package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be understood at all is answered as such, not taken for a fault of ours. */
@QuarkusTest
class BadRequestIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type|no type at all|415",
        "Content-Type|multipart/form-data; boundary=x|415",
        "Content-Type|application/x-www-form-urlencoded|415",
        "Accept|x|400",
        "Accept|text/html, and more|400",
      })
  void aMediaTypeThatIsNoneIsNamed(String header, String value, int status) throws Exception {
    var answer = post(header, value);

    assertThatProblem(answer, status, header);
  }

  @Test
  void listsOfMediaTypesPass() {
    given()
        .header("Accept", "text/html;q=0.9, application/json;q=0.8, */*;q=0.1")
        .get("/api/v1/things?limit=1")
        .then()
        .statusCode(200);
  }

  @Test
  void aBodyOfNothingIsRefused() {
    given()
        .contentType("application/json")
        .body("null")
        .post("/api/v1/things")
        .then()
        .statusCode(422)
        .body("type", endsWith("/problems/invalid-input"))
        .body("violations[0].field", equalTo("body"));
  }

  /** By hand: the client of the other tests refuses to send such headers. */
  private static String post(String header, String value) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + io.restassured.RestAssured.port + "/api/v1/things"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"%\"}"))
            .setHeader(header, value)
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private static void assertThatProblem(String answer, int status, String field) {
    org.assertj.core.api.Assertions.assertThat(answer)
        .startsWith(status + " {")
        .contains("\"field\":\"" + field + "\"");
  }
}
