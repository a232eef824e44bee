package io.troth.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.troth.web.site.Database;
import io.troth.web.site.Effects;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Database.class)
class IdempotencyIT {

  private static final AtomicInteger KEYS = new AtomicInteger();

  @Inject Effects effects;

  private String key = "";
  private int before;

  @BeforeEach
  void newKey() {
    key = "key-" + KEYS.incrementAndGet();
    before = effects.total();
  }

  @Test
  void theSameRequestHasOneEffectAndOneAnswer() {
    var first = post("", "a");
    var second = post("", "a");

    assertThat(effects.total()).isEqualTo(before + 1);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .contentType(ContentType.JSON)
        .header("ETag", first.header("ETag"))
        .header("Location", first.header("Location"))
        .body(equalTo(first.asString()));
  }

  @Test
  void withoutAKeyEveryRequestCounts() {
    given().spec(json("a")).post("/api/v1/effects");
    given().spec(json("a")).post("/api/v1/effects");

    assertThat(effects.total()).isEqualTo(before + 2);
  }

  @Test
  void anotherBodyOrAddressWithTheSameKeyIsRefused() {
    post("", "a");

    refused(post("", "b"), 422, "idempotency-key-reused");
    refused(post("/none/x", "a"), 422, "idempotency-key-reused");
    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @Test
  void aKeyBelongsToItsCallerAndTenant() {
    post("", "a").then().statusCode(201);
    as("open", "other").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    as("another", "server").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    as("open", "server").then().statusCode(201).header("Idempotency-Replayed", "true");

    assertThat(effects.total()).isEqualTo(before + 3);
  }

  @Test
  void anAnswerWithoutABodyIsReplayedToo() {
    post("/none/y", "a").then().statusCode(204);
    post("/none/y", "a").then().statusCode(204).header("Idempotency-Replayed", "true");

    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @Test
  void aRefusalIsAnAnswer() {
    var first = post("/refused", "a");
    var second = post("/refused", "a");

    refused(first, 409, "conflict");
    refused(second, 409, "conflict");
    second.then().header("Idempotency-Replayed", "true").body(equalTo(first.asString()));
    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @Test
  void aFaultBeforeTheEffectMayBeRepeated() {
    refused(post("/broken-before", key), 500, "internal");
    post("/broken-before", key).then().statusCode(200);

    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @Test
  void anEffectThatWasRolledBackMayBeRepeated() {
    refused(post("/rolled-back", key), 500, "internal");
    post("/rolled-back", key).then().statusCode(200);

    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @Test
  void aFaultAfterTheEffectIsNotRepeatedInSilence() {
    refused(post("/broken-after", "a"), 500, "internal");
    refused(post("/broken-after", "a"), 409, "idempotency-outcome-lost");

    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @Test
  void aSecondRequestWhileTheFirstIsServedIsBusy() {
    var first = CompletableFuture.supplyAsync(() -> post("/slow", "a"));
    effects.awaitSlow();

    var second = post("/slow", "a");
    effects.releaseSlow();

    refused(second, 409, "idempotency-key-busy");
    second.then().header("Retry-After", matchesPattern("[1-5]"));
    assertThat(first.join().statusCode()).isEqualTo(200);
    post("/slow", "a").then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(effects.total()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "ümlaut", ""})
  void otherKeysAreRefusedByName(String other) {
    key = other;

    post("", "a").then().statusCode(422).body("violations[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void aLongKeyIsTakenAndALongerOneIsNot() {
    key = "k".repeat(255);
    post("", "a").then().statusCode(201);
    key = "k".repeat(256);
    post("", "a").then().statusCode(422);
  }

  @Test
  void aStreamedBodyIsComparedWithoutBeingKept() {
    var body = "x".repeat(3 * 1024 * 1024);

    lines(body).then().statusCode(200);
    lines(body)
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .header("Idempotency-Replayed", "true");
    refused(lines(body + "y"), 422, "idempotency-key-reused");
    assertThat(effects.total()).isEqualTo(before + 1);
  }

  private Response lines(String body) {
    return given()
        .spec(json("a"))
        .contentType("application/x-ndjson")
        .body(body.getBytes(US_ASCII))
        .header("Idempotency-Key", key)
        .post("/api/v1/effects/lines");
  }

  private Response post(String path, String word) {
    return given().spec(json(word)).header("Idempotency-Key", key).post("/api/v1/effects" + path);
  }

  private Response as(String tenant, String caller) {
    return given()
        .spec(json("a", tenant, caller))
        .header("Idempotency-Key", key)
        .post("/api/v1/effects");
  }

  private static RequestSpecification json(String word) {
    return json(word, "open", "server");
  }

  private static RequestSpecification json(String word, String tenant, String caller) {
    return given()
        .header("Host", tenant + ".localhost")
        .header("Authorization", "Bearer " + caller + " acts:write")
        .contentType(ContentType.JSON)
        .body("{\"word\":\"" + word + "\"}");
  }

  private static void refused(Response answer, int status, String slug) {
    answer.then().statusCode(status).body("type", containsString("/problems/" + slug));
  }
}
