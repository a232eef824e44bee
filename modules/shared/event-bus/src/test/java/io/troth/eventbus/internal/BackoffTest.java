package io.troth.eventbus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));

  @Test
  void pausesDouble() {
    assertThat(BACKOFF.after(1, 0)).isEqualTo(Duration.ofMillis(250));
    assertThat(BACKOFF.after(2, 0)).isEqualTo(Duration.ofMillis(500));
    assertThat(BACKOFF.after(5, 0)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void pausesAreSpreadOverTheirUpperHalf() {
    assertThat(BACKOFF.after(2, 0.5)).isEqualTo(Duration.ofMillis(750));
    assertThat(BACKOFF.after(2, 0.999)).isLessThan(Duration.ofMillis(1000));
  }

  @Test
  void pausesDoNotOutgrowTheLongest() {
    assertThat(BACKOFF.after(1_000_000, 0.99))
        .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
  }
}
