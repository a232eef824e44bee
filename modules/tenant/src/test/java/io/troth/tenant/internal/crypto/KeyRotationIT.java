package io.troth.tenant.internal.crypto;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.KeyGenerations;
import io.troth.tenant.api.KeyGenerations.Key;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class KeyRotationIT {

  @Inject Fixtures fixtures;
  @Inject KeyGenerations generations;
  @Inject KeptValues values;
  @Inject KeySweeper sweeper;
  @Inject KeyWalk walk;
  @Inject KeyRing ring;
  @Inject TenantKeys keys;
  @Inject SecretStatements secrets;
  @Inject DataSource database;

  @BeforeEach
  void nothingIsLeftOfOtherTests() {
    in(
        () -> {
          values.failFromNowOn(false);
          generations.goOn();
          values.clear();
        });
  }

  @Test
  void everythingIsReadableAfterARotationAndTheEarlierKeyIsGone() {
    in(
        () -> {
          values.putAsBeforeGenerations(1, "written by a release before");
          values.put(2, "written today");
          var copyInABackup = values.stored(2);
          int before = vault().generation();

          generations.renew();
          values.put(3, "written after");
          assertThat(vault().generation()).isEqualTo(before + 1);
          assertThat(values.read(1)).isEqualTo("written by a release before");
          generations.goOn();

          assertThat(values.read(1)).isEqualTo("written by a release before");
          assertThat(values.read(2)).isEqualTo("written today");
          assertThat(values.read(3)).isEqualTo("written after");
          assertThat(vault().earlier()).isEmpty();
          assertThat(secrets.find(fixtures.alpha().id(), Purpose.VAULT, before)).isEmpty();
          assertThatThrownBy(
                  () -> keys.unwrap(Purpose.VAULT, copyInABackup, "kept/2".getBytes(UTF_8)))
              .isInstanceOf(IllegalStateException.class);
        });
  }

  @Test
  void aGenerationLivesAsLongAsSomethingIsUnderIt() {
    in(
        () -> {
          for (int i = 0; i < 10; i++) {
            values.put(i, "value " + i);
          }
          generations.renew();
          values.failFromNowOn(true);
          assertThatThrownBy(walk::step).isInstanceOf(IllegalStateException.class);
          assertThat(vault().earlier()).hasSize(1);
          assertThat(values.read(9)).isEqualTo("value 9");

          values.failFromNowOn(false);
          generations.goOn();

          assertThat(vault().earlier()).isEmpty();
          for (int i = 0; i < 10; i++) {
            assertThat(values.read(i)).isEqualTo("value " + i);
          }
        });
  }

  @Test
  void aKeyIsNotDestroyedBeforeEverythingWasLookedAt() {
    in(
        () -> {
          int more = 180;
          for (int i = 0; i < more; i++) {
            values.put(i, "value " + i);
          }
          generations.renew();
          generations.goOn();
          assertThat(vault().earlier()).hasSize(1);
          for (int i = 0; i < more; i++) {
            assertThat(values.read(i)).isEqualTo("value " + i);
          }

          for (int round = 0; round < 4; round++) {
            generations.goOn();
          }

          assertThat(vault().earlier()).isEmpty();
          for (int i = 0; i < more; i++) {
            assertThat(values.read(i)).isEqualTo("value " + i);
          }
        });
  }

  @Test
  void aRenewalWaitsForWhoeverWrapsNow() {
    var owner = fixtures.alpha().id();
    var sql = new Sql(database);
    in(
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      values.put(1, "not committed yet");
                      assertThatThrownBy(() -> inAnotherTransaction(sql, owner.value()))
                          .hasCauseInstanceOf(Sql.FailedException.class);
                    }));
    assertThat(inAnotherTransaction(sql, owner.value())).isTrue();
  }

  private boolean inAnotherTransaction(Sql sql, UUID owner) {
    return CompletableFuture.supplyAsync(
            () ->
                fixtures.inAlpha(
                    () ->
                        QuarkusTransaction.requiringNew()
                            .call(
                                () ->
                                    sql.first(
                                            "select generation from tenant_secret where"
                                                + " tenant_id = ? and purpose = ? for update"
                                                + " nowait",
                                            row -> row.getInt(1),
                                            owner,
                                            Purpose.VAULT)
                                        .isPresent())))
        .join();
  }

  @Test
  void aRenewalThatIsRolledBackLeavesNoKeyBehind() {
    in(
        () -> {
          assertThatThrownBy(
                  () ->
                      QuarkusTransaction.requiringNew()
                          .run(
                              () -> {
                                generations.renew();
                                values.put(1, "never written");
                                throw new IllegalStateException("And then it failed");
                              }))
              .isInstanceOf(IllegalStateException.class);
          values.clear();

          generations.renew();
          values.put(2, "under the real one");
          var there = secrets.find(fixtures.alpha().id(), Purpose.VAULT, vault().generation());
          ring.forgetDestroyed();

          assertThat(there).isPresent();
          assertThat(values.read(2)).isEqualTo("under the real one");
          generations.goOn();
          assertThat(values.read(2)).isEqualTo("under the real one");
        });
  }

  @Test
  void whateverHappensEveryValueStaysReadable() {
    var chance = new Random(20261125);
    in(
        () -> {
          var expected = new TreeMap<Integer, String>();
          for (int turn = 0; turn < 60; turn++) {
            happen(chance, expected, turn);
            expected.forEach((place, text) -> assertThat(values.read(place)).isEqualTo(text));
          }
        });
  }

  private void happen(Random chance, TreeMap<Integer, String> expected, int turn) {
    switch (chance.nextInt(6)) {
      case 0, 1 -> {
        int place = chance.nextInt(20);
        values.put(place, "turn " + turn);
        expected.put(place, "turn " + turn);
      }
      case 2 -> {
        if (vault().earlier().size() < 5) {
          generations.renew();
        }
      }
      case 3 -> killInTheMiddle();
      case 4 -> walk.step();
      default -> generations.goOn();
    }
  }

  private void killInTheMiddle() {
    values.failFromNowOn(true);
    try {
      walk.step();
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessageContaining("Killed");
    } finally {
      values.failFromNowOn(false);
    }
  }

  @Test
  void keysOfAnUnknownMasterKeyComeUnderTheNewest() {
    var sql = new Sql(database);
    in(
        () -> {
          values.put(1, "as before");
          sql.update(
              "update tenant_secret set master_id = null where tenant_id = ?",
              fixtures.alpha().id().value());
          assertThat(generations.state().underEarlierMaster()).isPositive();
          var before = secrets.newest(fixtures.alpha().id(), Purpose.LOOKUP).orElseThrow();
          var hash = keys.mac(Purpose.LOOKUP, new byte[] {1});

          sweeper.sweep();

          var after = secrets.newest(fixtures.alpha().id(), Purpose.LOOKUP).orElseThrow();
          assertThat(generations.state().underEarlierMaster()).isZero();
          assertThat(after.wrapped()).isNotEqualTo(before.wrapped());
          assertThat(after.by()).isPresent();
          assertThat(values.read(1)).isEqualTo("as before");
          assertThat(keys.mac(Purpose.LOOKUP, new byte[] {1})).isEqualTo(hash);
        });
  }

  @Test
  void anotherTenantsKeysStayAsTheyAre() {
    var before = fixtures.inBeta(() -> generations.state());

    in(() -> generations.renew());

    assertThat(fixtures.inBeta(() -> generations.state())).isEqualTo(before);
  }

  @Test
  void whoMayNotManageKeysIsRefused() {
    given()
        .header("Host", Fixtures.ALPHA_HOST)
        .get("/api/v1/key-generations")
        .then()
        .statusCode(401);
  }

  private Key vault() {
    return generations.state().keys().stream()
        .filter(key -> key.purpose() == Purpose.VAULT)
        .findFirst()
        .orElseThrow();
  }

  private void in(Runnable work) {
    fixtures.inAlpha(
        () -> {
          work.run();
          return true;
        });
  }
}
