package io.troth.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consents from elsewhere are marked, never outweigh the person, and are known twice. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ImportIT {

  private static final String HEADER = "external_id,act,policy,version,purpose,acted_at,proof\n";
  private static final String GIVEN =
      "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,old-cmp/77\n";

  @Inject House house;
  @Inject Acts acts;
  @Inject Decisions decisions;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

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
        StatementCount.during(() -> answer(key, "text/csv", body.toString()).statusCode(200));

    assertThat(statements).hasSizeLessThan(30);
  }

  private String csv(String lines) {
    return send("text/csv", HEADER + lines);
  }

  private String send(String type, String body) {
    return answer(house.key(tenant, KeyScope.ACTS), type, body)
        .statusCode(200)
        .extract()
        .asString();
  }

  private ValidatableResponse answer(String key, String type, String body) {
    return House.at(tenant, key)
        .contentType(type)
        .body(body.getBytes(UTF_8))
        .post("/api/v1/acts/import")
        .then();
  }

  private ActView ledger() {
    return house.in(tenant, () -> acts.of(person, PageRequest.first()).items().get(0));
  }

  private DecisionAnswer ask(Optional<Instant> asOf, Optional<Instant> knownAt) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person),
            "newsletter",
            Optional.empty(),
            Optional.empty(),
            asOf,
            knownAt,
            false);
    return house.in(tenant, () -> decisions.decide(question));
  }
}
