package io.troth.app.script;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.troth.app.house.HouseTest;
import io.troth.app.house.Time;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.tenancy.TenantScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
  void aDeviceIsRegisteredByItsFirstChoiceAndKnownAfterwards() {
    var first = shop.choose(shop.answer(shop.form(), true));
    first.then().statusCode(200).body("receipts", hasSize(2));
    String secret = first.path("device");
    assertThat(secret).hasSize(43);
    assertThat(allowed(secret)).isTrue();

    shop.choose(with(shop.answer(shop.form(), false), "device", secret))
        .then()
        .statusCode(200)
        .body("device", nullValue());

    assertThat(allowed(secret)).isFalse();
  }

  @Test
  void anOldFormSentAgainNeverGivesConsentAgain() {
    var yes = shop.answer(shop.form(), true);
    String secret = shop.choose(yes).path("device");
    shop.choose(with(shop.answer(shop.form(), false), "device", secret)).then().statusCode(200);

    shop.choose(with(yes, "device", secret)).then().statusCode(200);

    assertThat(allowed(secret)).isFalse();
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

    assertThat(allowed(secret)).isFalse();
    shop.choose(with(shop.answer(shop.form(), true), "device", secret)).then().statusCode(200);
    assertThat(allowed(secret)).isTrue();
    shop.choose(with(shop.answer(form, false), "device", secret)).then().statusCode(200);
    assertThat(allowed(secret)).as("a no is never too late").isFalse();
  }

  @Test
  void theSignalOfADeviceIsHonouredOnceAndByHeaderToo() {
    var answer = with(shop.answer(shop.form(), true), "choices", Map.of("analytics", true));
    String secret =
        shop.page()
            .header("Sec-GPC", "1")
            .contentType(ContentType.JSON)
            .body(answer)
            .post("/api/v1/visitor/choices")
            .then()
            .statusCode(200)
            .body("receipts", hasSize(2))
            .extract()
            .path("device");
    assertThat(optedOutBySignal(secret)).isTrue();
    signal(secret).then().statusCode(200).body("receipts", hasSize(0));

    String other = shop.choose(shop.answer(shop.form(), true)).path("device");
    assertThat(optedOutBySignal(other)).isFalse();
    signal(other).then().statusCode(200).body("receipts", hasSize(1));
    assertThat(optedOutBySignal(other)).isTrue();
  }

  @Test
  void theSignalOfNobodyAndOfAnotherTenantsDeviceIsRefused() {
    var rowan = CookieShop.of("rowan");
    String theirs = rowan.choose(rowan.answer(rowan.form(), true)).path("device");

    signal("not-a-secret").then().statusCode(404).body("violations[0].field", equalTo("device"));
    signal(theirs).then().statusCode(404);
  }

  private Response signal(String secret) {
    return shop.page()
        .contentType(ContentType.JSON)
        .body(Map.of("device", secret))
        .post("/api/v1/visitor/signals");
  }

  private boolean optedOutBySignal(String secret) {
    return CookieShop.bean(TenantScope.class)
        .call(
            shop.tenant().id(),
            () -> {
              var device = CookieShop.bean(Devices.class).find(secret).orElseThrow();
              return CookieShop.bean(Choices.class)
                  .of(device)
                  .saleOptOut()
                  .flatMap(choice -> choice.source())
                  .filter(source -> source == Source.GPC)
                  .isPresent();
            });
  }

  @Test
  void anotherTenantsFormIsForged() {
    shop.choose(shop.answer(CookieShop.of("rowan").form(), true))
        .then()
        .statusCode(400)
        .body("type", containsString("form-forged"));
  }

  @Test
  void anotherTenantsDeviceIsNobodyHere() {
    var rowan = CookieShop.of("rowan");
    String theirs = rowan.choose(rowan.answer(rowan.form(), true)).path("device");

    String ours =
        shop.choose(with(shop.answer(shop.form(), true), "device", theirs)).path("device");

    assertThat(ours).isNotNull().isNotEqualTo(theirs);
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

  @Test
  void whatAVisitorChoseGoesOnToCountWhenTheySignIn() {
    String secret = shop.choose(shop.answer(shop.form(), true)).path("device");
    var token = shop.tokenOf("maya");

    shop.page()
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON)
        .body(Map.of("device", secret))
        .post("/api/v1/visitor/link")
        .then()
        .statusCode(200)
        .body("choices.id", hasItem("analytics"))
        .body("choices.find { it.id == 'analytics' }.yes", equalTo(true))
        .body("choices.find { it.id == 'targeting' }.yes", equalTo(false));
    shop.page()
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/me/cookie-choices")
        .then()
        .body("choices.find { it.id == 'analytics' }.yes", equalTo(true));
  }

  @Test
  void aDeviceThatWasSomebodyElsesIsTheirsNoLonger() {
    String secret = shop.choose(shop.answer(shop.form(), true)).path("device");
    for (var name : new String[] {"noor", "omar"}) {
      shop.page()
          .header("Authorization", "Bearer " + shop.tokenOf(name))
          .contentType(ContentType.JSON)
          .body(Map.of("device", secret))
          .post("/api/v1/visitor/link")
          .then()
          .statusCode(200);
    }

    shop.page()
        .header("Authorization", "Bearer " + shop.tokenOf("noor"))
        .get("/api/v1/me/cookie-choices")
        .then()
        .body("choices", hasSize(0));
  }

  @Test
  void linkingNeedsBothProofs() {
    String secret = shop.choose(shop.answer(shop.form(), true)).path("device");

    shop.page()
        .contentType(ContentType.JSON)
        .body(Map.of("device", secret))
        .post("/api/v1/visitor/link")
        .then()
        .statusCode(401);
    shop.page()
        .header("Authorization", "Bearer " + shop.tokenOf("pia"))
        .contentType(ContentType.JSON)
        .body(Map.of("device", "not-a-secret"))
        .post("/api/v1/visitor/link")
        .then()
        .statusCode(404)
        .body("violations[0].field", equalTo("device"));
  }

  @Test
  void theSecretIsInNoOtherAnswer() {
    String secret = shop.choose(shop.answer(shop.form(), true)).path("device");

    shop.choose(with(shop.answer(shop.form(), false), "device", secret))
        .then()
        .body(not(containsString(secret)));
  }

  private boolean allowed(String secret) {
    return CookieShop.bean(TenantScope.class)
        .call(
            shop.tenant().id(),
            () -> {
              var device = CookieShop.bean(Devices.class).find(secret).orElseThrow();
              var question =
                  new DecisionQuestion(
                      new Who.Ref(device), "cookies-analytics", Optional.empty(), Optional.empty());
              return CookieShop.bean(Decisions.class).decide(question).allowed();
            });
  }

  private static Map<String, Object> with(Map<String, Object> answer, String field, Object value) {
    var other = new HashMap<>(answer);
    other.put(field, value);
    return other;
  }
}
