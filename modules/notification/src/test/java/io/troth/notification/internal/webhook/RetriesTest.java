package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

  @Test
  void anAddressRestsFiveMinutesAtMost() {
    assertThat(Retries.rest(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Retries.rest(3)).isEqualTo(Duration.ofSeconds(20));
    assertThat(Retries.rest(100)).isEqualTo(Duration.ofMinutes(5));
  }
}
