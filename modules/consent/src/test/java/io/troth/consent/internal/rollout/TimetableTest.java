package io.troth.consent.internal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

  private static final Instant START = Instant.parse("2026-12-01T09:30:00Z");

  @Test
  void aRolloutThatJustBeganHasOnePoint() {
    var timetable = Timetable.between(START, START.plusSeconds(5));

    assertThat(timetable.points()).isEqualTo(1);
    assertThat(timetable.at(0)).isEqualTo(START);
  }

  @Test
  void theFirstDaysAreShownByTheHour() {
    assertThat(Timetable.between(START, START.plus(Duration.ofHours(48))).step())
        .isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 119, 120, 121, 239, 240, 241, 8_760, 87_600})
  void thereAreNeverMoreThan120PointsAndNoneInTheFuture(long hours) {
    var end = START.plus(Duration.ofHours(hours));
    var timetable = Timetable.between(START, end);

    assertThat(timetable.points()).isBetween(1, 120);
    assertThat(timetable.last()).isBeforeOrEqualTo(end);
  }
}
