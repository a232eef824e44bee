package io.troth.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tenant with somebody in it, of whom another platform knew something. */
abstract class ImportScene {

  static final String HEADER = "external_id,act,policy,version,purpose,acted_at,proof\n";
  static final String GIVEN =
      "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,old-cmp/77\n";

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Decisions decisions;
  @Inject MutableClock clock;

  TenantProfile tenant;
  PublishedVersion version;
  SubjectRef person;

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

  String ndjson(String... lines) {
    return send("application/x-ndjson", String.join("\n", lines));
  }

  static String line(String who, String act, String rest) {
    return "{'externalId': '%s', 'act': '%s', 'actedAt': '2025-03-01T12:00:00Z', 'proof': 'old-cmp/9'%s}"
        .formatted(who, act, rest)
        .replace('\'', '"');
  }

  ActView choose(ChoiceCommand command) {
    return house.in(tenant, () -> choices.record(command));
  }

  Reason reason(String purpose, @Nullable String recipient) {
    return decide(purpose, recipient).reason();
  }

  DecisionAnswer decide(String purpose, @Nullable String recipient) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person), purpose, Optional.empty(), Optional.ofNullable(recipient));
    return house.in(tenant, () -> decisions.decide(question));
  }

  DecisionAnswer past(String purpose, Instant asOf, Instant knownAt) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person),
            purpose,
            Optional.empty(),
            Optional.empty(),
            Optional.of(asOf),
            Optional.of(knownAt),
            false);
    return house.in(tenant, () -> decisions.decide(question));
  }

  String csv(String lines) {
    return send("text/csv", HEADER + lines);
  }

  String send(String type, String body) {
    return answer(house.key(tenant, KeyScope.ACTS), type, body)
        .statusCode(200)
        .extract()
        .asString();
  }

  ValidatableResponse answer(String key, String type, String body) {
    return House.at(tenant, key)
        .contentType(type)
        .body(body.getBytes(UTF_8))
        .post("/api/v1/acts/import")
        .then();
  }

  ActView ledger() {
    return house.in(tenant, () -> acts.of(person, PageRequest.first()).items().get(0));
  }

  DecisionAnswer ask(Optional<Instant> asOf, Optional<Instant> knownAt) {
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
