package io.troth.consent;

import static io.troth.consent.House.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DecisionsRestIT {

  @Inject House house;
  @Inject Decisions decisions;

  private TenantProfile tenant;
  private SubjectRef person;
  private String key;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    key = house.key(tenant, KeyScope.DECISIONS);
  }

  @Test
  void manyAreAnsweredInTheirOrderAndABadOneHasItsOwnProblem() {
    ask(List.of(
            Map.of("subject", person.toString(), "purpose", "billing"),
            Map.of("subject", person.toString(), "externalId", "mia", "purpose", "billing"),
            Map.of("externalId", "mia", "purpose", "newsletter"),
            Map.of("subject", "mia", "purpose", "billing"),
            Map.of("externalId", "mia"),
            Map.of("externalId", "mia", "purpose", "billing", "asOf", "2999-01-01T00:00:00Z"),
            Map.of("externalId", "nobody", "purpose", "billing")))
        .statusCode(200)
        .body("answers", hasSize(7))
        .body("answers[0].decision.allowed", equalTo(true))
        .body("answers[0].problem", nullValue())
        .body("answers[1].decision", nullValue())
        .body("answers[1].problem.status", equalTo(422))
        .body("answers[1].problem.violations[0].field", equalTo("subject"))
        .body("answers[2].decision.reason", equalTo("CONSENT_MISSING"))
        .body("answers[3].problem.violations[0].expected", equalTo("a UUID"))
        .body("answers[4].problem.violations[0].field", equalTo("purpose"))
        .body("answers[5].problem.violations[0].field", equalTo("asOf"))
        .body("answers[6].decision.reason", equalTo("UNKNOWN_SUBJECT"));
  }

  @Test
  void noQuestionsAndTooManyAreRefused() {
    ask(List.of()).statusCode(422).body("violations[0].field", equalTo("questions"));
    ask(Collections.nCopies(1_001, Map.of("externalId", "mia", "purpose", "billing")))
        .statusCode(422);
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    ask(List.of(Map.of("externalId", "m".repeat(600_000), "purpose", "billing"))).statusCode(413);
  }

  @Test
  void anInstantInTheFutureIsRefusedWithItsField() {
    at(tenant, key)
        .queryParam("externalId", "mia")
        .queryParam("purpose", "billing")
        .queryParam("knownAt", "2999-01-01T00:00:00Z")
        .get("/api/v1/decision")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("knownAt"));
  }

  @Test
  void aReferenceThatIsNoneAndAMisspeltParameterAreRefusedWithTheirField() {
    at(tenant, key)
        .queryParam("subject", "mia")
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("subject"))
        .body("violations[0].expected", equalTo("a UUID"));
    at(tenant, key)
        .queryParam("externalId", "mia")
        .queryParam("purpose", "billing")
        .queryParam("at", "2026-01-01T00:00:00Z")
        .get("/api/v1/decision")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("at"))
        .body("violations[0].expected", containsString("asOf"));
  }

  @Test
  void aThousandDecisionsCostOneStatement() {
    var people = new ArrayList<SubjectRef>();
    IntStream.range(0, 40).forEach(i -> people.add(house.onBaseline(tenant, "person-" + i, 1)));
    var questions =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new DecisionQuestion(
                        i % 2 == 0
                            ? new Who.Ref(people.get(i % 40))
                            : new Who.External("person-" + i % 60),
                        i % 3 == 0 ? "newsletter" : "billing",
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    house.in(tenant, () -> decisions.decideAll(questions));
    var answers = new ArrayList<DecisionAnswer>();

    var statements =
        StatementCount.during(
            () -> answers.addAll(house.in(tenant, () -> decisions.decideAll(questions))));

    assertThat(statements).hasSize(1);
    for (var i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      var alone = house.in(tenant, () -> decisions.decide(question));
      assertThat(answers.get(i).reason()).isEqualTo(alone.reason());
      assertThat(answers.get(i).subject()).isEqualTo(alone.subject());
    }
  }

  private ValidatableResponse ask(List<Map<String, String>> questions) {
    return at(tenant, key)
        .contentType("application/json")
        .body(Map.of("questions", questions))
        .post("/api/v1/decisions")
        .then();
  }
}
