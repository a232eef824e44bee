package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

  @Test
  void pausesGrowFromSecondsToADay() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(attempt -> Retries.after(attempt, 0).get()))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
  }

  @Test
  void theTenthAttemptIsTheLast() {
    assertThat(Retries.after(10, 0)).isEqualTo(Optional.empty());
  }

  @Test
  void aPauseIsLengthenedByATenthAtMost() {
    assertThat(Retries.after(2, 0.5)).contains(Duration.ofSeconds(315));
    assertThat(Retries.after(2, 0.999).get()).isLessThan(Duration.ofSeconds(330));
  }

  @ParameterizedTest
  @CsvSource({
    "'0', 0",
    "' 90 ', 90",
    "'86400', 3600",
    "'999999999999', 0",
    "'-5', 0",
    "'soon', 0",
    "'', 0",
    "'Wed, 25 Nov 2026 12:02:00 GMT', 120",
    "'Wed, 25 Nov 2026 11:00:00 GMT', 0",
    "'Thu, 25 Nov 2027 12:00:00 GMT', 3600"
  })
  void anAddressMayAskToBeLeftAloneForAnHourAtMost(String wish, long seconds) {
    assertThat(Retries.asked(wish, Instant.parse("2026-11-25T12:00:00Z")))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void anAddressRestsFiveMinutesAtMost() {
    assertThat(Retries.rest(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Retries.rest(3)).isEqualTo(Duration.ofSeconds(20));
    assertThat(Retries.rest(100)).isEqualTo(Duration.ofMinutes(5));
  }
}
