package io.troth.consent;

import static io.troth.consent.House.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.ApiKeys;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DecisionStreamIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject ApiKeys keys;
  @Inject DataSource database;

  private TenantProfile tenant;
  private PublishedVersion first;
  private SubjectRef person;
  private String key;

  @BeforeEach
  void somebodyConsented() {
    tenant = house.tenant();
    first = house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    key = house.key(tenant, KeyScope.DECISIONS);
    record(new ActCommand.Consent(person, first.id(), manner(), "newsletter"));
  }

  @Test
  void aWithdrawalIsToldAndWhatWasBeforeIsNot() {
    try (var heard = new Heard(key)) {
      heard.await("open");

      record(new ActCommand.WithdrawConsent(person, first.id(), manner(), "newsletter"));

      assertThat(heard.await("forget")).contains(person.toString()).doesNotContain("everything");
    }
  }

  @Test
  void aPublicationConcernsEverybody() {
    try (var heard = new Heard(key)) {
      heard.await("open");

      house.publish(tenant, Documents.plain().oneRecipientMore());

      assertThat(heard.await("forget")).contains("\"everything\":true");
    }
  }

  @Test
  void evidenceOfNoticeIsToldToo() {
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    try (var heard = new Heard(key)) {
      heard.await("open");

      house.mailed(tenant, person, second);

      assertThat(heard.await("forget")).contains(person.toString());
    }
  }

  @Test
  void anInterruptedStreamGoesOnWhereItEnded() {
    String place;
    try (var heard = new Heard(key)) {
      heard.await("open");
      place = heard.place();
    }
    record(new ActCommand.WithdrawConsent(person, first.id(), manner(), "newsletter"));

    try (var again = new Heard(key, "Last-Event-ID", place)) {
      assertThat(again.await("forget")).contains(person.toString());
    }
  }

  @Test
  void aHeartbeatNamesTheStreamAnew() {
    try (var heard = new Heard(key)) {
      assertThat(heard.await("beat")).contains("\"stream\":\"").contains("\"silenceSeconds\":");
    }
  }

  @Test
  void anotherTenantsActsAreNotTold() {
    var other = house.tenant();
    try (var heard = new Heard(house.key(other, KeyScope.DECISIONS))) {
      heard.await("open");

      record(new ActCommand.WithdrawConsent(person, first.id(), manner(), "newsletter"));
      house.publish(other, Documents.plain());

      assertThat(heard.await("forget")).doesNotContain(person.toString()).contains("everything");
    }
  }

  @Test
  void anAllowOnConsentIsKeptOnTheStrengthOfALiveStreamOfTheSameKeyAlone() {
    try (var heard = new Heard(key)) {
      assertThat(validity(key, heard.name())).isEqualTo(Duration.ofSeconds(60));
      assertThat(validity(house.key(tenant, KeyScope.DECISIONS), heard.name())).isZero();
      assertThat(validity(key, "")).isZero();
      assertThat(validity(key, "A".repeat(32))).isZero();
      assertThat(validity(key, "*".repeat(32))).isZero();
    }
  }

  @Test
  void aRevokedKeyEndsItsStream() {
    var issued =
        house.in(
            tenant, () -> keys.issue("gone", EnumSet.of(KeyScope.DECISIONS), Optional.empty()));
    try (var heard = new Heard(issued.secret())) {
      heard.await("open");

      house.in(
          tenant,
          () -> {
            keys.revoke(issued.key().id());
            return true;
          });

      heard.await("closed");
      assertThat(heard.awaitEnd()).isTrue();
    }
  }

  @Test
  void theStreamsOfASuspendedTenantEnd() {
    try (var heard = new Heard(key)) {
      heard.await("open");

      new Sql(database)
          .update("update tenant set state = 'SUSPENDED' where id = ?", tenant.id().value());

      heard.await("closed");
      assertThat(heard.awaitEnd()).isTrue();
    }
  }

  @Test
  void aKeyHasOnlySoManyStreams() {
    var open = new ArrayList<Heard>();
    try {
      for (var stream = 0; stream < 5; stream++) {
        var heard = new Heard(key);
        heard.await("open");
        open.add(heard);
      }

      at(tenant, key)
          .get("/api/v1/decisions/stream")
          .then()
          .statusCode(429)
          .header("Retry-After", "30");
    } finally {
      open.forEach(Heard::close);
    }
  }

  @Test
  void aPlaceThatIsNoneIsSaidToBeWrong() {
    at(tenant, key)
        .header("Last-Event-ID", "yesterday")
        .get("/api/v1/decisions/stream")
        .then()
        .statusCode(422);
  }

  private static Duration validity(String key, String stream) {
    var answer =
        RestAssured.given()
            .header("Authorization", "Bearer " + key)
            .queryParam("externalId", "mia")
            .queryParam("purpose", "newsletter")
            .queryParam("stream", stream)
            .get("/api/v1/decision")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(answer.getBoolean("allowed")).isTrue();
    return Duration.between(
        Instant.parse(answer.getString("at")), Instant.parse(answer.getString("validUntil")));
  }

  private Manner manner() {
    return Manner.of(first.contentHash(), "test");
  }

  private void record(ActCommand command) {
    house.in(tenant, () -> acts.record(command));
  }
}
