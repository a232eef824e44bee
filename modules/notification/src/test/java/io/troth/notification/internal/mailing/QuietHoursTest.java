package io.troth.notification.internal.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.api.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @Test
  void theyGoOverMidnight() {
    assertThat(NIGHT.endOf(Instant.parse("2026-11-25T22:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-11-26T06:00:00Z"));
    assertThat(NIGHT.endOf(Instant.parse("2026-11-26T05:59:00Z"), BERLIN))
        .contains(Instant.parse("2026-11-26T06:00:00Z"));
    assertThat(NIGHT.endOf(Instant.parse("2026-11-26T06:00:00Z"), BERLIN)).isEmpty();
    assertThat(NIGHT.endOf(Instant.parse("2026-11-26T12:00:00Z"), BERLIN)).isEmpty();
  }

  @Test
  void theyAreThePersonsOwn() {
    var noonInBerlin = Instant.parse("2026-11-26T11:00:00Z");

    assertThat(NIGHT.endOf(noonInBerlin, ZoneId.of("America/Los_Angeles")))
        .contains(Instant.parse("2026-11-26T15:00:00Z"));
  }

  @Test
  void withinOneDayTheyEndOnTheSame() {
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(noon.endOf(Instant.parse("2026-11-26T12:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-11-26T13:00:00Z"));
    assertThat(noon.endOf(Instant.parse("2026-11-26T13:30:00Z"), BERLIN)).isEmpty();
  }

  @Test
  void theClocksOfSpringAndAutumnDoNotLoseTheMorning() {
    assertThat(NIGHT.endOf(Instant.parse("2026-10-24T23:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-10-25T06:00:00Z"));
    assertThat(NIGHT.endOf(Instant.parse("2027-03-27T23:30:00Z"), BERLIN))
        .contains(Instant.parse("2027-03-28T05:00:00Z"));
  }
}
