package io.troth.notification.internal.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T07:00:00Z, 2026-12-01T07:00:00Z",
    "2026-12-01T06:59:59Z, 2026-12-01T07:00:00Z",
    "2026-12-01T18:59:59Z, 2026-12-01T18:59:59Z",
    "2026-12-01T19:00:00Z, 2026-12-02T07:00:00Z",
    "2026-11-30T23:30:00Z, 2026-12-01T07:00:00Z"
  })
  void nightsEndAtEight(Instant now, Instant next) {
    assertThat(Night.over(now, VIENNA)).isEqualTo(next);
  }

  @Test
  void theNightBeforeSummerTimeIsShorter() {
    var night = Instant.parse("2027-03-27T22:00:00Z");

    assertThat(Night.over(night, VIENNA)).isEqualTo(Instant.parse("2027-03-28T06:00:00Z"));
  }

  @Test
  void everybodyHasTheirOwnNight() {
    var noonInVienna = Instant.parse("2026-12-01T11:00:00Z");

    assertThat(Night.over(noonInVienna, ZoneId.of("Asia/Tokyo")))
        .isEqualTo(Instant.parse("2026-12-01T23:00:00Z"));
  }
}
