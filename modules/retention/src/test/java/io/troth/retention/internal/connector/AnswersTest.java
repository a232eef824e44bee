package io.troth.retention.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.retention.api.PersonIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void aReasonLosesWhatIdentifiesThePersonAndStaysShort() {
    var known =
        new Known(
            Map.of(
                PersonIdentifier.EMAIL, "mia@example.test", PersonIdentifier.EXTERNAL_ID, "c-17"));

    assertThat(known.scrubbed("Open invoice of MIA@example.test\r\n(C-17)"))
        .isEqualTo("Open invoice of […] ([…])");
    assertThat(known.scrubbed("x".repeat(500))).hasSize(200);
    assertThat(known.toString()).doesNotContain("mia", "c-17");
  }

  @Test
  void onlyTheTwoAnswersThatThereAreAreRead() {
    assertThat(Said.read("erased", 3, "")).isPresent();
    assertThat(Said.read("refused", 0, "Tax law")).isPresent();
    assertThat(Said.read("ERASED", 3, "")).isEmpty();
    assertThat(Said.read("erased", -1, "")).isEmpty();
  }

  @Test
  void attemptsGetRarerAndNeverPassTheDeadline() {
    var deadline = NOW.plus(Duration.ofDays(30));

    assertThat(Pauses.afterTrouble(1, NOW, deadline)).isEqualTo(NOW.plusSeconds(60));
    assertThat(Pauses.afterTrouble(40, NOW, deadline)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(Pauses.afterTrouble(40, NOW, NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
    assertThat(Pauses.afterPromise(NOW, NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void onlyListedDatabaseServersAreReached() {
    var hosts = new JdbcHosts(List.of("db.example.com", "127.0.0.1:3307"));

    assertThat(hosts.allows("DB.example.com", 3306)).isTrue();
    assertThat(hosts.allows("127.0.0.1", 3307)).isTrue();
    assertThat(hosts.allows("127.0.0.1", 3306)).isFalse();
    assertThat(hosts.allows("localhost", 3307)).isFalse();
    assertThat(hosts.allows("evil.db.example.com", 3306)).isFalse();
    assertThat(new JdbcHosts(List.of()).allows("db.example.com", 3306)).isFalse();
  }
}
