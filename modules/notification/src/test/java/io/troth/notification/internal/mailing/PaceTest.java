package io.troth.notification.internal.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.internal.mailing.Allowance.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void noMinuteHasMoreThanItMay() {
    var random = new Random(7);
    for (var perMinute : new int[] {1, 7, 60, 600, 90_000}) {
      var pace = new Pace(perMinute);
      var free = Instant.EPOCH;
      var claimed = 0;
      for (var now = NOW; now.isBefore(NOW.plusSeconds(300)); now = later(now, random)) {
        free = pace.freeAt(free, now);
        var taken = pace.allowed(free, now, 1 + random.nextInt(50));
        free = taken > 0 ? pace.after(free, taken) : free;
        claimed += taken;
      }
      assertThat(claimed).isBetween(1, 5 * perMinute + Math.max(1, perMinute / 60) + 1);
    }
  }

  @Test
  void timeThatPassedIsNotSavedUp() {
    var pace = new Pace(60);

    var free = pace.freeAt(NOW.minus(Duration.ofDays(3)), NOW);

    assertThat(pace.allowed(free, NOW, 1_000)).isEqualTo(1);
  }

  @Test
  void aClockThatGoesBackStopsNobodyForLong() {
    var pace = new Pace(60);

    var free = pace.freeAt(NOW.plus(Duration.ofDays(30)), NOW);

    assertThat(pace.allowed(free, NOW, 10)).isEqualTo(1);
  }

  private static Instant later(Instant now, Random random) {
    return now.plusMillis(1 + random.nextInt(2_000));
  }
}
