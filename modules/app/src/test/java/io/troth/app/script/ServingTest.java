package io.troth.app.script;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.troth.app.house.HouseTest;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The script as browsers get it. */
@HouseTest
class ServingTest {

  private static final RestAssuredConfig AS_SENT =
      RestAssured.config().decoderConfig(new DecoderConfig().noContentDecoders());

  private final CookieShop shop = CookieShop.of("hazel");

  @Test
  void itIsSentCompressedAndSmall() {
    var answer =
        given()
            .config(AS_SENT)
            .header("Host", shop.host())
            .header("Accept-Encoding", "gzip, br")
            .get("/script/troth.js");

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("Vary")).contains("Accept-Encoding");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(answer.asByteArray()).hasSizeLessThanOrEqualTo(8 * 1024);
  }

  @Test
  void whoDoesNotTakeGzipGetsItPlain() {
    for (var accepted : new String[] {"identity", "gzip;q=0, identity", "br"}) {
      var answer =
          given()
              .config(AS_SENT)
              .header("Host", shop.host())
              .header("Accept-Encoding", accepted)
              .get("/script/troth.js");
      assertThat(answer.header("Content-Encoding")).as(accepted).isNull();
      assertThat(answer.asString()).as(accepted).contains("troth.source.js");
    }
  }

  @Test
  void itsLastingAddressNeverLeadsElsewhere() throws Exception {
    var address = given().header("Host", shop.host()).get("/script/troth.json");
    String path = address.path("path");

    var answer = given().header("Host", shop.host()).get(path);

    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    var hash = MessageDigest.getInstance("SHA-384").digest(answer.asByteArray());
    assertThat("sha384-" + Base64.getEncoder().encodeToString(hash))
        .isEqualTo(address.path("integrity"));
    given()
        .header("Host", shop.host())
        .header("If-None-Match", answer.header("ETag"))
        .get(path)
        .then()
        .statusCode(304);
    given()
        .header("Host", shop.host())
        .get("/script/troth.0123456789abcdef.js")
        .then()
        .statusCode(404)
        .body(containsString("/script/troth.json"));
  }

  @Test
  void itCanBeRead() {
    given()
        .header("Host", shop.host())
        .get("/script/troth.source.js")
        .then()
        .statusCode(200)
        .body(containsString("Global Privacy Control (W3C)"));
    given()
        .header("Host", shop.host())
        .get("/script/troth.json")
        .then()
        .header("Content-Type", equalTo("application/json;charset=UTF-8"));
  }
}
