package io.troth.app.script;

import static io.troth.app.script.CookieShop.with;
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
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Devices;
import io.troth.tenancy.TenantScope;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A visitor’s device by HTTP: known by its secret, its signal honoured, linked when they sign in.
 */
@HouseTest
class VisitorDeviceTest {

  private final CookieShop shop = CookieShop.of("holly");

  @Test
  void aDeviceIsRegisteredByItsFirstChoiceAndKnownAfterwards() {
    var first = shop.choose(shop.answer(shop.form(), true));
    first.then().statusCode(200).body("receipts", hasSize(2));
    String secret = first.path("device");
    assertThat(secret).hasSize(43);
    assertThat(shop.allowed(secret)).isTrue();

    shop.choose(with(shop.answer(shop.form(), false), "device", secret))
        .then()
        .statusCode(200)
        .body("device", nullValue());

    assertThat(shop.allowed(secret)).isFalse();
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

  @Test
  void anotherTenantsDeviceIsNobodyHere() {
    var rowan = CookieShop.of("rowan");
    String theirs = rowan.choose(rowan.answer(rowan.form(), true)).path("device");

    String ours =
        shop.choose(with(shop.answer(shop.form(), true), "device", theirs)).path("device");

    assertThat(ours).isNotNull().isNotEqualTo(theirs);
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
}
