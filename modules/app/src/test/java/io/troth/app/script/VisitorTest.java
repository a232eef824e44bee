package io.troth.app.script;

import static io.restassured.RestAssured.given;
import static io.troth.app.script.CookieShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.troth.app.house.HouseTest;
import io.troth.app.house.Time;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages ask and send, by HTTP. */
@HouseTest
class VisitorTest {

  private final CookieShop shop = CookieShop.of("hazel");

  @Test
  void theNoticeSaysWhatIsAskedInThePagesLanguage() {
    shop.notice("de-AT")
        .then()
        .statusCode(200)
        .body("language", equalTo("de"))
        .body("direction", equalTo("ltr"))
        .body("title", equalTo("Cookie-Richtlinie"))
        .body("askAgainAfterDays", equalTo(186))
        .body("mandatory.stored.name", equalTo(java.util.List.of("Besuch", "Ihre Wahl")))
        .body("categories.id", equalTo(java.util.List.of("analytics", "targeting")))
        .body("categories[0].stored[0].keep", equalTo("3 Monate"))
        .body("categories[0].stored[0].key", equalTo("visit-counter"))
        .body("categories[0].without", equalTo("Bleibt es aus: Alles geht weiter."))
        .body("categories[1].without", containsString("Das könnte Ihnen gefallen"))
        .body("mandatory.stored[0].keep", equalTo("bis Sie gehen"))
        .body("words.refuse", equalTo("Alles ablehnen"))
        .body("design.position", equalTo("BOTTOM_START"));
  }

  @Test
  void aLanguageNobodyWroteInIsAnsweredInTheTenants() {
    shop.notice("ja")
        .then()
        .body("language", equalTo("en"))
        .body("title", equalTo("Cookie policy"));
  }

  @Test
  void whoHasTheNoticeIsSentNothing() {
    var first = shop.notice("en");

    assertThat(first.header("Cache-Control")).isEqualTo("private, max-age=60");
    assertThat(first.header("Vary")).contains("Origin");
    assertThat(first.cookies()).isEmpty();
    shop.page()
        .header("If-None-Match", first.header("ETag"))
        .queryParam("lang", "en")
        .get("/api/v1/visitor/notice")
        .then()
        .statusCode(304);
    assertThat(shop.notice("de").header("ETag")).isNotEqualTo(first.header("ETag"));
  }

  @Test
  void onlyTheTenantsOwnPagesAreLetIn() {
    given()
        .header("Host", shop.host())
        .header("Origin", "https://elsewhere.example")
        .header("X-Troth-Key", shop.pageKey())
        .get("/api/v1/visitor/notice")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .body("violations[0].field", equalTo("Origin"));
    given()
        .header("Host", shop.host())
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/api/v1/visitor/choices")
        .then()
        .statusCode(403);
    shop.page("trothpub_hazel_aaaaaaaaaaaaaaaaaaaaaaaaa")
        .get("/api/v1/visitor/notice")
        .then()
        .statusCode(401);
  }

  @Test
  void theTenantsOwnPagesMayCallFromTheirOrigin() {
    shop.notice("en").then().header("Access-Control-Allow-Origin", CookieShop.ORIGIN);
    given()
        .header("Host", shop.host())
        .header("Origin", CookieShop.ORIGIN)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "x-troth-key,content-type,idempotency-key")
        .options("/api/v1/visitor/choices")
        .then()
        .statusCode(204);
  }

  @Test
  void anOldFormSentAgainNeverGivesConsentAgain() {
    var yes = shop.answer(shop.form(), true);
    String secret = shop.choose(yes).path("device");
    shop.choose(with(shop.answer(shop.form(), false), "device", secret)).then().statusCode(200);

    shop.choose(with(yes, "device", secret)).then().statusCode(200);

    assertThat(shop.allowed(secret)).isFalse();
  }

  @Test
  void aForgedFormIsRefusedAndRegistersNobody() {
    var form = shop.form();
    var forged = form.substring(0, form.length() - 4) + "AAAA";

    shop.choose(shop.answer(forged, true))
        .then()
        .statusCode(400)
        .body("type", containsString("form-forged"))
        .body("device", nullValue());
  }

  @Test
  void aFormOfYesterdayIsTooOldToAllowAnything() {
    var form = shop.form();
    String secret = shop.choose(shop.answer(shop.form(), false)).path("device");
    Time.pass(Duration.ofHours(24).plusMinutes(1));

    shop.choose(with(shop.answer(form, true), "device", secret))
        .then()
        .statusCode(409)
        .body("type", containsString("form-expired"));

    assertThat(shop.allowed(secret)).isFalse();
    shop.choose(with(shop.answer(shop.form(), true), "device", secret)).then().statusCode(200);
    assertThat(shop.allowed(secret)).isTrue();
    shop.choose(with(shop.answer(form, false), "device", secret)).then().statusCode(200);
    assertThat(shop.allowed(secret)).as("a no is never too late").isFalse();
  }

  @Test
  void anotherTenantsFormIsForged() {
    shop.choose(shop.answer(CookieShop.of("rowan").form(), true))
        .then()
        .statusCode(400)
        .body("type", containsString("form-forged"));
  }

  @Test
  void anotherTextThanTheOneInForceIsStaleOrUnknown() {
    shop.choose(with(shop.answer(shop.form(), true), "contentHash", "0".repeat(64)))
        .then()
        .statusCode(409)
        .body("type", containsString("stale-form"));
    shop.choose(with(shop.answer(shop.form(), true), "version", CookieShop.of("rowan").version()))
        .then()
        .statusCode(404)
        .body("violations[0].field", equalTo("version"));
  }

  @Test
  void whatCannotBeChosenIsNamed() {
    shop.choose(with(shop.answer(shop.form(), true), "choices", Map.of("mandatory", false)))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("choices.mandatory"));
  }

  @Test
  void floodsOfNewDevicesAreStopped() {
    var key = shop.anotherKey();
    var answer = shop.answer("forged", true);
    var last = 0;
    for (int i = 0; i < 70 && last != 429; i++) {
      var said =
          shop.page(key).contentType(ContentType.JSON).body(answer).post("/api/v1/visitor/choices");
      last = said.statusCode();
      if (last == 429) {
        assertThat(said.header("Retry-After")).matches("[1-9][0-9]*");
      }
    }
    assertThat(last).isEqualTo(429);
    shop.choose(shop.answer(shop.form(), true)).then().statusCode(200);
  }
}
