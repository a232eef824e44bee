package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstIdsTest {

  @Test
  void anIdentifierBeginsWithItsMillisecond() {
    assertThat(FirstIds.at(Instant.ofEpochMilli(1)).toString())
        .isEqualTo("00000000-0001-0000-0000-000000000000");
  }

  @Test
  void whatLiesBeforeAllTimeIsTheLeast() {
    assertThat(FirstIds.at(Instant.MIN)).isEqualTo(new UUID(0, 0));
    assertThat(FirstIds.at(Instant.ofEpochMilli(-1))).isEqualTo(new UUID(0, 0));
  }

  @Test
  void whatLiesBeyondAllTimeIsTheGreatest() {
    assertThat(FirstIds.at(Instant.MAX).toString()).startsWith("ffffffff-ffff-0000");
    assertThat(FirstIds.at(Instant.parse("+20000-01-01T00:00:00Z")).toString())
        .startsWith("ffffffff-ffff-0000");
  }
}
