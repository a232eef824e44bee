package io.troth.notification.internal.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void theLastMailIsTakenWhenTheRestIsWorkedOff() {
    assertThat(new Forecast(3_600, 2, NOW).done()).contains(NOW.plus(Duration.ofMinutes(30)));
    assertThat(new Forecast(0, 0, NOW).done()).contains(NOW);
    assertThat(new Forecast(1, 0, NOW).done()).isEmpty();
  }

  @Test
  void aRateThatIsTooSlowIsSeenLongBefore() {
    var slow = new Forecast(1_000_000, 1, NOW);

    assertThat(slow.isLate(NOW, NOW.plus(Duration.ofDays(11)))).isTrue();
    assertThat(slow.isLate(NOW, NOW.plus(Duration.ofDays(12)))).isFalse();
  }

  @Test
  void whatStandsStillIsSaidADayBeforeTheLastMoment() {
    var still = new Forecast(1, 0, NOW);

    assertThat(still.isLate(NOW, NOW.plus(Duration.ofHours(26)))).isFalse();
    assertThat(still.isLate(NOW, NOW.plus(Forecast.NOTICE))).isTrue();
    assertThat(Forecast.NOTICE).isGreaterThan(Duration.ofHours(24));
  }

  @Test
  void nobodyLeftIsNeverLate() {
    assertThat(new Forecast(0, 0, NOW).isLate(NOW, NOW.minusSeconds(1))).isFalse();
  }

  @Test
  void aDangerHasPassedOnlyWithRoomToSpare() {
    var sendBy = NOW.plus(Duration.ofHours(2));

    assertThat(new Forecast(3_000, 1, NOW).isSafe(NOW, sendBy)).isTrue();
    assertThat(new Forecast(5_000, 1, NOW).isSafe(NOW, sendBy)).isFalse();
    assertThat(new Forecast(5_000, 1, NOW).isLate(NOW, sendBy)).isFalse();
  }
}
