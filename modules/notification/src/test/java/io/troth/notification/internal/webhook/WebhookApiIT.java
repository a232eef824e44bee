package io.troth.notification.internal.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WebhookApiIT {

  private static final String ALL = "/api/v1/webhooks";

  @Inject Hooks hooks;
  @Inject DataSource database;
  @Inject MutableClock clock;

  private final Receiver receiver = new Receiver();
  private TenantProfile tenant;
  private String key;

  @BeforeEach
  void aTenant() {
    tenant = hooks.tenant();
    key = hooks.key(tenant, KeyScope.WEBHOOKS);
  }

  @AfterEach
  void close() {
    receiver.close();
    clock.reset();
  }

  @Test
  void theSecretIsShownOnceAndStoredEncrypted() {
    var made = json(key).body(wish()).post(ALL);
    made.then().statusCode(201).body("secret", startsWith("whsec_"));
    String secret = made.path("secret");
    String id = made.path("webhook.id");

    assertThat(json(key).get(ALL).asString()).doesNotContain(secret).doesNotContain("whsec");
    assertThat(json(key).get(ALL + "/" + id).asString()).doesNotContain("whsec");
    var stored =
        hooks.in(
            tenant,
            () ->
                new Sql(database)
                    .first(
                        "select wrapped from webhook_secret where tenant_id = ? and webhook_id = ?",
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                        tenant.id().value(),
                        UUID.fromString(id)));
    var bytes = java.util.Base64.getDecoder().decode(secret.substring(6));
    assertThat(stored.orElseThrow())
        .doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain(secret);
  }

  @Test
  void anAddressIsEditedFromTheStateThatWasRead() {
    String id = add();
    var tag = json(key).get(ALL + "/" + id).header("ETag");

    json(key).body(wish()).put(ALL + "/" + id).then().statusCode(428);
    json(key)
        .header("If-Match", "\"v999\"")
        .body(wish())
        .put(ALL + "/" + id)
        .then()
        .statusCode(412);
    json(key)
        .header("If-Match", tag)
        .body(Map.of("url", receiver.url(), "enabled", false))
        .put(ALL + "/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DISABLED"))
        .body("types", emptyIterable());
    json(key).post(ALL + "/" + id + "/test").then().statusCode(409);
  }

  @Test
  void whatIsWrongIsNamed() {
    json(key)
        .body(Map.of("url", "http://10.0.0.1/"))
        .post(ALL)
        .then()
        .statusCode(422)
        .body("violations.field", contains("url"));
    json(key)
        .body(Map.of("url", receiver.url(), "types", Set.of("no.such.v1")))
        .post(ALL)
        .then()
        .statusCode(422)
        .body("violations.field", contains("types"));
    json(key)
        .body(Map.of("url", receiver.url(), "description", "x".repeat(201)))
        .post(ALL)
        .then()
        .statusCode(422)
        .body("violations.field", contains("description"));
    json(key)
        .body("{\"url\": \"%s\", \"types\": [null]}".formatted(receiver.url()))
        .post(ALL)
        .then()
        .statusCode(422)
        .body("violations.field", contains("types"));
  }

  @Test
  void allThatFailedBeyondTheEndOfTimeIsNothing() {
    json(key)
        .body(Map.of("since", "+1000000000-12-31T23:59:59Z"))
        .post(ALL + "/" + add() + "/replay")
        .then()
        .statusCode(200)
        .body("deliveries", equalTo(0));
  }

  @Test
  void testsAreRefusedFromTheEleventhInAMinute() {
    clock.stopAt(Instant.parse("2026-11-25T12:00:15Z"));
    String id = add();
    for (int test = 1; test <= 10; test++) {
      json(key).post(ALL + "/" + id + "/test").then().statusCode(202);
    }

    json(key)
        .post(ALL + "/" + id + "/test")
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("45"));
  }

  @Test
  void deliveriesAreListedReadAndReplayed() {
    String id = add();
    hooks.happen(tenant, hooks.somebody());
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    var first = json(key).queryParam("limit", 1).get(ALL + "/" + id + "/deliveries");
    first
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("DELIVERED"));
    json(key)
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("next"))
        .get(ALL + "/" + id + "/deliveries")
        .then()
        .body("items", hasSize(1))
        .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
    var one = ALL + "/" + id + "/deliveries/" + first.<String>path("items[0].id");
    json(key).get(one).then().statusCode(200).body("tries[0].code", equalTo(204));
    json(key).post(one + "/replay").then().statusCode(200).body("state", equalTo("WAITING"));
    json(key).post(one + "/replay").then().statusCode(409);
    json(key)
        .queryParam("state", "LOST")
        .get(ALL + "/" + id + "/deliveries")
        .then()
        .statusCode(422);
    json(key)
        .body(Map.of("since", "2026-01-01T00:00:00Z"))
        .post(ALL + "/" + id + "/replay")
        .then()
        .statusCode(200)
        .body("deliveries", equalTo(0));
  }

  @Test
  void aRemovedAddressIsGone() {
    String id = add();

    json(key).delete(ALL + "/" + id).then().statusCode(204);

    json(key).get(ALL + "/" + id).then().statusCode(404);
    json(key).post(ALL + "/" + id + "/secret").then().statusCode(404);
  }

  @Test
  void anotherTenantsAddressIsNotThere() {
    String id = add();
    var other = hooks.tenant();
    var foreign = hooks.key(other, KeyScope.WEBHOOKS);

    for (var path : Set.of("", "/deliveries")) {
      as(other, foreign).get(ALL + "/" + id + path).then().statusCode(404);
    }
    for (var path : Set.of("/secret", "/test")) {
      as(other, foreign).post(ALL + "/" + id + path).then().statusCode(404);
    }
    as(other, foreign).get(ALL).then().statusCode(200).body("items", emptyIterable());
  }

  @Test
  void anotherScopeIsNotEnough() {
    var events = hooks.key(tenant, KeyScope.EVENTS);

    json(events).get(ALL).then().statusCode(403);
    json(events).body(wish()).post(ALL).then().statusCode(403);
    json(events)
        .get("/api/v1/event-types")
        .then()
        .statusCode(200)
        .body("items", hasItem(Hooks.FACT));
  }

  private String add() {
    return json(key).body(wish()).post(ALL).then().statusCode(201).extract().path("webhook.id");
  }

  private Map<String, ?> wish() {
    return Map.of("url", receiver.url(), "types", Set.of(Hooks.FACT));
  }

  private RequestSpecification json(String secret) {
    return as(tenant, secret);
  }

  private static RequestSpecification as(TenantProfile caller, String secret) {
    return given()
        .header("Host", caller.slug() + ".localhost")
        .header("Authorization", "Bearer " + secret)
        .contentType(ContentType.JSON);
  }
}
