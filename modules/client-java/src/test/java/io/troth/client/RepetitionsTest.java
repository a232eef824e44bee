package io.troth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

  private static final UUID MIA = UUID.fromString("019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e11");
  private static final String BUSY =
      "{\"type\": \"https://t/problems/too-many-requests\", \"title\": \"Too many requests\"}";

  private final FakeTroth server = new FakeTroth();

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void aFailureThatPassesIsNotNoticed() {
    server.answers(503, "").answers(200, DecisionsTest.answer(true, "BASIS_HOLDS", 60));
    try (var troth = client(Duration.ofSeconds(5))) {
      assertThat(troth.decide(Question.of(Person.ref(MIA), "billing")).allowed()).isTrue();
    }
  }

  @Test
  void thePauseThatIsAskedForIsKept() {
    server
        .answers(429, BUSY, Map.of("Retry-After", "1"))
        .answers(200, DecisionsTest.answer(true, "BASIS_HOLDS", 60));
    try (var troth = client(Duration.ofSeconds(5))) {
      var began = System.nanoTime();

      assertThat(troth.decide(Question.of(Person.ref(MIA), "billing")).allowed()).isTrue();

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void aPauseBeyondPatienceFailsAtOnce() {
    server.answers(429, BUSY, Map.of("Retry-After", "60"));
    try (var troth = client(Duration.ofMillis(200))) {
      assertThatThrownBy(() -> troth.use(MIA))
          .isInstanceOfSatisfying(
              TrothException.TooManyRequests.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(60)));
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void everyAttemptOfAPostCarriesTheSameKeyAndEveryPostItsOwn() {
    server.answers(503, "").answers(200, "[]").answers(200, "[]");
    try (var troth = client(Duration.ofSeconds(5))) {
      troth.use(MIA);
      troth.use(MIA);

      var keys = server.asked().stream().map(asked -> asked.header("Idempotency-Key")).toList();
      assertThat(keys).hasSize(3).doesNotContain("");
      assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }
  }

  @Test
  void whatIsNotRightIsNotTriedAgain() {
    server.answers(
        409,
        """
        {"type": "https://t/problems/stale-form", "title": "Changed", "status": 409,
         "detail": "This is not the hash.", "violations":
           [{"field": "contentHash", "message": "m", "expected": "the present text"}]}""");
    try (var troth = client(Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> troth.record(MIA, Act.decline(MIA, "old")))
          .isInstanceOfSatisfying(
              TrothException.Conflict.class,
              e -> {
                assertThat(e.problem().kind()).isEqualTo("stale-form");
                assertThat(e.problem().field()).contains("contentHash");
                assertThat(e.problem().detail()).isEqualTo("This is not the hash.");
              });
      assertThat(server.asked()).hasSize(1);
    }
  }

  private Troth client(Duration patience) {
    return Troth.at(server.address()).withoutListening().patience(patience).key("troth_test");
  }
}
