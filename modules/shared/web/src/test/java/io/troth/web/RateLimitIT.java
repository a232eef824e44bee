package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test configuration gives a member of staff 20 calls a minute. */
@QuarkusTest
class RateLimitIT {

  @Test
  void aCallerWhoCallsTooOftenIsToldWhenToComeBack() {
    var last = IntStream.rangeClosed(0, 20).mapToObj(call -> ask("eager")).toList().get(20);

    last.then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-3]"))
        .header("RateLimit-Policy", "\"caller\";q=20;w=60")
        .header("RateLimit", matchesPattern("\"caller\";r=0;t=[0-9]+"))
        .body("type", containsString("/problems/too-many-requests"));
    assertThat(ask("patient").statusCode()).isEqualTo(200);
  }

  private static Response ask(String who) {
    return given().cookie("session", who + "_policies:read").get("/pages/staff");
  }
}
