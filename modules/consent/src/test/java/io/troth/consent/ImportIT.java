package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Consents from elsewhere are marked, never outweigh the person, and are known twice. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ImportIT extends ImportScene {

  @Test
  void anImportedConsentAllowsAndIsMarked() {
    assertThat(csv(GIVEN)).contains("\"status\":\"TAKEN\"").contains("\"taken\":1");

    var answer = ask(Optional.empty(), Optional.empty());
    assertThat(answer.reason()).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(answer.asserted()).isTrue();
    var act = ledger();
    assertThat(act.how().asserted()).isTrue();
    assertThat(act.how().proof()).contains("old-cmp/77");
    assertThat(act.at()).isEqualTo(Instant.parse("2025-03-01T12:00:00Z"));
    assertThat(act.knownAt()).isEqualTo(house.now());
  }

  @Test
  void takenAgainItChangesNothing() {
    csv(GIVEN);

    assertThat(csv(GIVEN + GIVEN)).contains("\"known\":2").doesNotContain("TAKEN");
    assertThat(house.in(tenant, () -> acts.of(person, PageRequest.first()).items())).hasSize(2);
  }

  @Test
  void itNeverOutweighsWhatThePersonDid() {
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant,
        () ->
            acts.record(
                new ActCommand.WithdrawConsent(person, version.id(), manner, "newsletter")));
    csv(GIVEN);

    assertThat(ask(Optional.empty(), Optional.empty()).reason()).isEqualTo(Reason.CONSENT_REFUSED);
  }

  @Test
  void whatWasKnownBeforeTheImportIsAnsweredWithoutIt() {
    var before = house.now();
    clock.advance(Duration.ofMinutes(1));
    csv(GIVEN);

    assertThat(ask(Optional.of(before), Optional.empty()).reason()).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(ask(Optional.of(before), Optional.of(before)).reason())
        .isEqualTo(Reason.CONSENT_MISSING);
    assertThat(ask(Optional.empty(), Optional.of(before)).reason())
        .isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void aLineThatCannotBeTakenTakesNothingWithIt() {
    var other = house.tenant();
    house.publish(other, Documents.rich());
    house.onBaseline(other, "theirs", 1);

    var answer =
        csv(
            "nobody,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,x\n"
                + "theirs,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,x\n"
                + "mia,ACCEPTED,privacy,1,newsletter,2025-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,9,newsletter,2025-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,1,billing,2025-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,1,newsletter,2999-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,\n"
                + "mia,CONSENT_GIVEN\n"
                + GIVEN);

    assertThat(answer).contains("\"refused\":8").contains("\"taken\":1");
    assertThat(answer.lines().toList().get(8)).contains("\"line\":10").contains("TAKEN");
  }

  @Test
  void linesOfJsonAreTakenToo() {
    var line =
        """
        {"subject": "%s", "act": "CONSENT_GIVEN", "policy": "privacy", "version": 1, \
        "purpose": "newsletter", "actedAt": "2025-03-01T12:00:00Z", "proof": "old-cmp/77"}"""
            .formatted(person);

    assertThat(send("application/x-ndjson", line + "\n{}\n[]\nx")).contains("\"refused\":3");
    assertThat(ask(Optional.empty(), Optional.empty()).allowed()).isTrue();
  }

  @Test
  void fiveHundredLinesCostAFewStatements() {
    var body = new StringBuilder(HEADER);
    for (var i = 0; i < 500; i++) {
      body.append(
          "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,n/%d%n".formatted(i));
    }
    var key = house.key(tenant, KeyScope.ACTS);

    var statements =
        StatementCount.everywhereDuring(
            () -> answer(key, "text/csv", body.toString()).statusCode(200));

    assertThat(statements).filteredOn(sql -> sql.contains("insert")).isNotEmpty();
    assertThat(statements).filteredOn(ImportIT::ofTheImport).hasSizeLessThan(30);
  }

  @Test
  void thePersonsOwnYesIsRecordedBesideAnAssertedOne() {
    csv(GIVEN);
    clock.advance(Duration.ofSeconds(1));
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant,
        () -> acts.record(new ActCommand.Consent(person, version.id(), manner, "newsletter")));

    assertThat(ledger().how().asserted()).isFalse();
    assertThat(ask(Optional.empty(), Optional.empty()).asserted()).isFalse();
  }

  @Test
  void aColumnNobodyKnowsIsRefused() {
    answer(
            house.key(tenant, KeyScope.ACTS),
            "text/csv",
            "external_id,act,policy,version,purpose,receiver,acted_at,proof\n")
        .statusCode(422);
  }

  /** Deliveries of facts run beside it, on their own threads. */
  private static boolean ofTheImport(String sql) {
    return Stream.of("exempt", "event_", "webhook_").noneMatch(sql::contains);
  }
}
