package io.troth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private static final UUID MIA = UUID.fromString("019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e11");
  private static final Question NEWS = Question.of(Person.externalId("mia & co"), "newsletter");
  private static final Question BILLING = Question.of(Person.ref(MIA), "billing");

  private final FakeTroth server = new FakeTroth();

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void aQuestionIsAskedAndItsAnswerRead() {
    server.answers(200, answer(true, "CONSENT_GIVEN", 0));
    try (var troth = quiet()) {
      var decision = troth.decide(NEWS.withCategory("contact").withRecipient("mailer"));

      assertThat(decision.allowed()).isTrue();
      assertThat(decision.subject()).contains(MIA);
      assertThat(server.asked().get(0).uri())
          .isEqualTo(
              "/api/v1/decision?externalId=mia%20%26%20co&purpose=newsletter&category=contact"
                  + "&recipient=mailer");
      assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Bearer troth_test");
    }
  }

  @Test
  void anAnswerIsKeptAsLongAsItIsValid() {
    server.answers(200, answer(true, "BASIS_HOLDS", 60));
    try (var troth = quiet()) {
      troth.decide(BILLING);
      troth.decide(BILLING);

      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatIsNotToBeKeptIsAskedForAgain() {
    server.answers(200, answer(true, "CONSENT_GIVEN", 0));
    try (var troth = quiet()) {
      troth.decide(NEWS);
      troth.decide(NEWS);

      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void noMoreAnswersAreKeptThanWasSaid() {
    server.answers(200, answer(true, "BASIS_HOLDS", 60));
    try (var troth = Troth.at(server.address()).withoutListening().keeps(1).key("troth_test")) {
      troth.decide(BILLING);
      troth.decide(NEWS);
      troth.decide(BILLING);

      assertThat(server.asked()).hasSize(3);
    }
  }

  @Test
  void whereTrothCannotBeReachedTheAnswerIsNo() {
    server.close();
    try (var troth = quiet()) {
      var decision = troth.decide(BILLING);

      assertThat(decision.allowed()).isFalse();
      assertThat(decision.reason()).isEqualTo(Decision.UNREACHABLE);
      assertThat(decision.answered()).isFalse();
    }
  }

  @Test
  void anAllowanceIsNotOutlivedByTheServerThatGaveIt() {
    server.answers(200, answer(true, "CONSENT_GIVEN", 0));
    try (var troth = quiet()) {
      assertThat(troth.decide(NEWS).allowed()).isTrue();
      server.close();

      assertThat(troth.decide(NEWS).reason()).isEqualTo(Decision.UNREACHABLE);
    }
  }

  @Test
  void anAnswerThatMakesNoSenseIsNo() {
    server.answers(200, "<html>Welcome to the proxy</html>");
    try (var troth = quiet()) {
      assertThat(troth.decide(BILLING).reason()).isEqualTo(Decision.UNREACHABLE);
    }
  }

  @Test
  void aKeyThatIsNotGoodIsSaidAndNotTakenForADenial() {
    server.answers(401, "{\"type\": \"https://troth.example/problems/unauthenticated\"}");
    try (var troth = quiet()) {
      assertThatThrownBy(() -> troth.decide(BILLING))
          .isInstanceOfSatisfying(
              TrothException.NotPermitted.class,
              e -> assertThat(e.problem().kind()).isEqualTo("unauthenticated"));
    }
  }

  @Test
  void manyAreAnsweredInOrderAndABadOneHasItsOwnProblem() {
    server.answers(
        200,
        """
        {"answers": [{"decision": %s},
          {"problem": {"type": "https://t/problems/invalid-input", "title": "No", "status": 422,
            "detail": "The question must name one person.", "violations":
              [{"field": "subject", "message": "m", "expected": "e"}]}}]}"""
            .formatted(answer(true, "BASIS_HOLDS", 60)));
    try (var troth = quiet()) {
      var outcomes = troth.decideAll(List.of(BILLING, NEWS));

      assertThat(outcomes).extracting(Outcome::allowed).containsExactly(true, false);
      assertThat(outcomes.get(1))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.problem().field()).contains("subject"));
      assertThat(troth.decide(BILLING).allowed()).isTrue();
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void withAStreamAnAllowanceOnConsentIsKeptUntilItIsToBeForgotten() {
    server.streams().answers(200, answer(true, "CONSENT_GIVEN", 60));
    try (var troth = listening()) {
      troth.decide(NEWS);
      troth.decide(NEWS);
      assertThat(decisions()).isEqualTo(1);
      assertThat(server.asked()).anyMatch(asked -> asked.uri().endsWith("&stream=s1"));

      server.open().get(0).send("id: 8\nevent: forget\ndata: {\"subjects\": [\"" + MIA + "\"]}");

      Awaitility.await().until(() -> asksAgain(troth, 1));
    }
  }

  @Test
  void everythingCanBeForgottenAtOnce() {
    server.streams().answers(200, answer(true, "BASIS_HOLDS", 60));
    try (var troth = listening()) {
      troth.decide(BILLING);

      server.open().get(0).send("id: 8\nevent: forget\ndata: {\"everything\": true}");

      Awaitility.await().until(() -> asksAgain(troth, 1));
    }
  }

  @Test
  void whatLeantOnAStreamIsForgottenWhenItIsLostAndTheNextOneGoesOnWhereItEnded() {
    server.streams().answers(200, answer(true, "CONSENT_GIVEN", 60));
    try (var troth = listening()) {
      troth.decide(NEWS);

      server.open().get(0).end();

      Awaitility.await().until(() -> server.open().size() == 2 && troth.listening());
      troth.decide(NEWS);
      assertThat(decisions()).isEqualTo(2);
      assertThat(server.asked())
          .anyMatch(
              asked ->
                  asked.uri().endsWith("/stream") && asked.header("Last-Event-ID").equals("7"));
    }
  }

  @Test
  void aStreamThatFallsSilentIsLostThoughItsConnectionStands() {
    server.streams().answers(200, answer(true, "CONSENT_GIVEN", 60));
    try (var troth = listening()) {
      troth.decide(NEWS);

      server.open().get(0).send("event: beat\ndata: {\"stream\": \"s2\", \"silenceSeconds\": 1}");

      Awaitility.await().until(() -> server.open().size() == 2 && troth.listening());
      troth.decide(NEWS);
      assertThat(decisions()).isEqualTo(2);
    }
  }

  @Test
  void anAnswerThatWasUnderWayWhenItsPersonWasForgottenIsNotKept() {
    var memory = new Memory(10);
    var moment = memory.moment();
    memory.forget(MIA);

    memory.keep(
        NEWS, Decision.unreachable(java.time.Instant.EPOCH), Duration.ofSeconds(60), moment, true);

    assertThat(memory.size()).isZero();
  }

  @Test
  void aPersonIsRegisteredAndActsAreRecordedOnce() {
    server.answers(201, "{\"ref\": \"" + MIA + "\"}");
    try (var troth = quiet()) {
      assertThat(troth.register(Registration.of("m/1").withEmail("mia@example.test")))
          .isEqualTo(MIA);
      assertThat(server.asked().get(0).uri()).isEqualTo("/api/v1/subjects/by-external-id/m%2F1");
      assertThat(Json.read(server.asked().get(0).body()))
          .isEqualTo(new Json(Map.of("email", "mia@example.test")));
    }
  }

  @Test
  void anActCarriesTheTextThatWasShown() {
    server.answers(
        200, "[{\"id\": \"" + MIA + "\", \"type\": \"ACCEPTED\", \"versionNumber\": 2}]");
    try (var troth = quiet()) {
      var receipts = troth.record(MIA, Act.accept(MIA, "hash", Set.of("newsletter")));

      assertThat(receipts).extracting(Act.Receipt::type).containsExactly("ACCEPTED");
      assertThat(server.asked().get(0).body())
          .isEqualTo(
              "{\"act\":\"ACCEPT\",\"version\":\""
                  + MIA
                  + "\",\"contentHash\":\"hash\","
                  + "\"consents\":[\"newsletter\"]}");
    }
  }

  private boolean asksAgain(Troth troth, long before) {
    troth.decide(NEWS);
    troth.decide(BILLING);
    return decisions() > before + 1;
  }

  private long decisions() {
    return server.asked().stream().filter(asked -> asked.uri().contains("decision?")).count();
  }

  private Troth quiet() {
    return Troth.at(server.address()).withoutListening().attempts(2).key("troth_test");
  }

  private Troth listening() {
    var troth = Troth.at(server.address()).key("troth_test");
    Awaitility.await().until(troth::listening);
    return troth;
  }

  static String answer(boolean allowed, String reason, int seconds) {
    return """
    {"allowed": %s, "reason": "%s", "subject": "%s", "policySlug": "privacy", "boundNumber": 1,
     "page": null, "at": "2027-01-11T09:00:00Z", "validUntil": "2027-01-11T09:%02d:%02dZ"}"""
        .formatted(allowed, reason, MIA, seconds / 60, seconds % 60);
  }
}
