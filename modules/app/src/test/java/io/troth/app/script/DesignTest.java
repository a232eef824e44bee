package io.troth.app.script;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.SignedIn;
import org.junit.jupiter.api.Test;

/** How a tenant's banner looks, by HTTP. */
@HouseTest
class DesignTest {

  private static final String DESIGN =
      """
      {"position": "TOP", "scheme": "LIGHT", "radius": 4,
       "light": {"accent": "%s", "paper": "#ffffff", "ink": "#22252b"},
       "dark": {"accent": "#f0a47e", "paper": "#1c1d20", "ink": "#e9e7e2"},
       "words": {"de": {"heading": "Ihre Wahl", "body": "Wir fragen.", "refuse": "Nein",
                        "accept": "Ja", "choose": "Einzeln"}}}""";

  private final CookieShop shop = CookieShop.of("aspen");

  @Test
  void aDesignIsShownFromThenOn() {
    var staff = SignedIn.as(shop.host(), "aspen-owner@example.test", CookieShop.PASSWORD);
    String tag =
        as(staff).get("/api/v1/banner-design").then().statusCode(200).extract().header("ETag");

    as(staff).body(DESIGN.formatted("#7a3416")).put("/api/v1/banner-design").then().statusCode(428);
    as(staff)
        .header("If-Match", tag)
        .body(DESIGN.formatted("#e0a080"))
        .put("/api/v1/banner-design")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("light.accent"))
        .body("violations[0].message", containsString("light.paper: the contrast is"));
    as(staff)
        .header("If-Match", tag)
        .body(DESIGN.formatted("#7a3416"))
        .put("/api/v1/banner-design")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1))
        .header("ETag", equalTo("\"v1\""));
    as(staff)
        .header("If-Match", tag)
        .body(DESIGN.formatted("#000000"))
        .put("/api/v1/banner-design")
        .then()
        .statusCode(412);
    shop.notice("de")
        .then()
        .body("design.position", equalTo("TOP"))
        .body("design.accent[0]", equalTo("#7a3416"))
        .body("words.refuse", equalTo("Nein"))
        .body("words.save", equalTo("Meine Wahl speichern"));
    shop.notice("en").then().body("words.refuse", equalTo("Refuse all"));
  }

  @Test
  void aServersKeyMayNotDesign() {
    given()
        .header("Host", shop.host())
        .header("Authorization", "Bearer " + shop.apiKey())
        .header("If-Match", "\"v0\"")
        .contentType(ContentType.JSON)
        .body(DESIGN.formatted("#7a3416"))
        .put("/api/v1/banner-design")
        .then()
        .statusCode(403);
  }

  private RequestSpecification as(String session) {
    return given()
        .header("Host", shop.host())
        .header("Sec-Fetch-Site", "same-origin")
        .cookie("troth-staff", session)
        .contentType(ContentType.JSON);
  }
}
