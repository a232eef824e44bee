package io.troth.tenant.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final SessionLife LIFE = SessionLife.OF_STAFF;

  @Test
  void endsHalfAnHourAfterItWasLastUsed() {
    var seen = START.plus(Duration.ofHours(2));

    assertThat(LIFE.isOver(START, seen, seen.plus(Duration.ofMinutes(30)).minusMillis(1)))
        .isFalse();
    assertThat(LIFE.isOver(START, seen, seen.plus(Duration.ofMinutes(30)))).isTrue();
  }

  @Test
  void endsAfterTwelveHoursHoweverMuchItIsUsed() {
    var end = START.plus(Duration.ofHours(12));

    assertThat(LIFE.isOver(START, end.minusSeconds(1), end.minusMillis(1))).isFalse();
    assertThat(LIFE.isOver(START, end.minusSeconds(1), end)).isTrue();
  }
}
