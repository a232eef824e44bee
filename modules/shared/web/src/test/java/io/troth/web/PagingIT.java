package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingIT {

  private static final String THINGS = "/api/v1/things";

  @Test
  void followingNextShowsEverythingOnce() {
    var seen = new ArrayList<String>();
    @Nullable String next = null;
    do {
      var ask = given().queryParam("limit", 50);
      if (next != null) {
        ask.queryParam("cursor", next);
      }
      var page = ask.get(THINGS).then().statusCode(200).extract().jsonPath();
      seen.addAll(page.<List<String>>get("items"));
      next = page.getString("next");
    } while (next != null);

    assertThat(seen).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void theLinkLeadsToTheNextPage() {
    var first = given().get(THINGS + "?limit=7").then().body("items", hasSize(7));
    var link = first.extract().header("Link");

    assertThat(link).startsWith("</api/v1/things?").endsWith("; rel=\"next\"");
    given()
        .urlEncodingEnabled(false)
        .get(link.substring(1, link.indexOf('>')))
        .then()
        .body("items[0]", equalTo("thing 7"))
        .body("items", hasSize(7));
  }

  @Test
  void theLastPageHasNoNext() {
    given()
        .get(THINGS + "?limit=200")
        .then()
        .header("Link", nullValue())
        .body(not(containsString("next")));
  }

  @Test
  void badValuesAreNamed() {
    given()
        .get(THINGS + "?limit=1000")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("limit"));
    given()
        .get(THINGS + "?cursor=abc")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("cursor"));
  }

  @Test
  void aReadOfAKnownStateIsNotRepeated() {
    given().get(THINGS + "/1").then().statusCode(200).header("ETag", "\"v7\"");
    given().header("If-None-Match", "\"v7\"").get(THINGS + "/1").then().statusCode(304);
  }

  @Test
  void anEditNeedsThePresentState() {
    assertThat(edit(null)).isEqualTo(428);
    assertThat(edit("\"v6\"")).isEqualTo(412);
    assertThat(edit("\"v7\"")).isEqualTo(204);
  }

  private static int edit(@Nullable String ifMatch) {
    var ask =
        given().contentType(ContentType.JSON).body("{\"name\":\"x\",\"madeOn\":\"2026-12-07\"}");
    if (ifMatch != null) {
      ask.header("If-Match", ifMatch);
    }
    return ask.put(THINGS + "/1").statusCode();
  }
}
