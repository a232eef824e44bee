package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  @Test
  void itDoublesUpToItsLimit() {
    assertThat(Pause.after(1, FIRST, LONGEST)).isEqualTo(FIRST);
    assertThat(Pause.after(3, FIRST, LONGEST)).isEqualTo(Duration.ofSeconds(40));
    assertThat(Pause.after(1_000, FIRST, LONGEST)).isEqualTo(LONGEST);
  }
}
