package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.internal.mail.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  @Test
  void aServerThatIsAwayIsTriedSoonAndAFullMailboxLate() {
    assertThat(pause(0, 1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(pause(421, 1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(pause(451, 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pause(452, 1)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void everyKindGrowsUpToItsLimit() {
    assertThat(pause(451, 3)).isEqualTo(Duration.ofMinutes(4));
    assertThat(pause(451, 50)).isEqualTo(LONGEST);
    assertThat(pause(452, 50)).isEqualTo(Duration.ofHours(2));
  }

  private static Duration pause(int code, int attempts) {
    return Retry.of(new Reply(code, "")).pause(attempts, FIRST, LONGEST);
  }
}
