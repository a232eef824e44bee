package io.troth.tenant.internal.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.ApiKeys.IssuedKey;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ApiKeysIT {

  private static final String PROBE = "/api/v1/me/probe/machine";

  @Inject Fixtures fixtures;
  @Inject ApiKeys keys;
  @Inject MutableClock clock;

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  private IssuedKey issue() {
    return fixtures.inAlpha(
        () -> keys.issue("nightly import", Set.of(KeyScope.SUBJECTS), Optional.empty()));
  }

  private static int answer(String host, String key) {
    return given()
        .header("Host", host)
        .header("Authorization", "Bearer " + key)
        .get(PROBE)
        .statusCode();
  }

  @Test
  void aKeyActsForItsTenantWithItsScopes() {
    var key = issue();

    given()
        .header("Host", Fixtures.ALPHA_HOST)
        .header("Authorization", "Bearer " + key.secret())
        .get(PROBE)
        .then()
        .statusCode(200)
        .body("tenant", equalTo("alpha"))
        .body("kind", equalTo("API_KEY"))
        .body("actor", equalTo(key.key().id().toString()))
        .body("roles", hasItem("subjects:write"));
  }

  @Test
  void aKeyNamesItsTenantWhereTheHostDoesNot() {
    assertThat(answer("localhost", issue().secret())).isEqualTo(200);
  }

  @Test
  void aKeyOnAnotherTenantsHostFindsNothing() {
    fixtures.beta();

    assertThat(answer(Fixtures.BETA_HOST, issue().secret())).isEqualTo(404);
  }

  @Test
  void aChangedKeyIsRefused() {
    var secret = issue().secret();
    var changed = secret.substring(0, secret.length() - 1) + (secret.endsWith("a") ? "b" : "a");

    assertThat(answer(Fixtures.ALPHA_HOST, changed)).isEqualTo(401);
  }

  @Test
  void aKeyWithTheRightIdAndAnotherSecretIsRefused() {
    var forged = KeyText.fresh("alpha", issue().key().id()).text();

    assertThat(answer(Fixtures.ALPHA_HOST, forged)).isEqualTo(401);
  }

  @Test
  void aRevokedKeyIsRefusedAtOnce() {
    var key = issue();
    assertThat(answer(Fixtures.ALPHA_HOST, key.secret())).isEqualTo(200);

    fixtures.inAlpha(
        () -> {
          keys.revoke(key.key().id());
          return true;
        });

    assertThat(answer(Fixtures.ALPHA_HOST, key.secret())).isEqualTo(401);
  }

  @Test
  void anExpiredKeyIsRefused() {
    var expiry = clock.instant().plus(Duration.ofHours(1));
    var key =
        fixtures.inAlpha(() -> keys.issue("short", Set.of(KeyScope.SUBJECTS), Optional.of(expiry)));

    clock.advance(Duration.ofHours(2));

    assertThat(answer(Fixtures.ALPHA_HOST, key.secret())).isEqualTo(401);
  }

  @Test
  void useIsNoted() {
    var key = issue();

    answer(Fixtures.ALPHA_HOST, key.secret());

    var listed = fixtures.inAlpha(() -> keys.list(new PageRequest(Optional.empty(), 200)));
    assertThat(listed.items())
        .filteredOn(view -> view.id().equals(key.key().id()))
        .allSatisfy(view -> assertThat(view.lastUsedAt()).isPresent());
  }
}
