package io.troth.notification.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.internal.mailing.LastMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void whatHasTimeWaitsAsLongAsTheTenantSaid() {
    assertThat(Gathering.due(NOON.plus(Duration.ofHours(7)), NOON, HOUR))
        .isEqualTo(NOON.plus(HOUR));
  }

  @Test
  void whatHasLittleTimeWaitsUntilSixHoursBeforeTheLastMoment() {
    var lastMoment = NOON.plus(Duration.ofHours(6)).plusSeconds(90);

    assertThat(Gathering.due(lastMoment, NOON, HOUR)).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void whatHasNoTimeLeftGoesAtOnce() {
    assertThat(Gathering.due(NOON.plus(Duration.ofHours(6)), NOON, HOUR)).isEqualTo(NOON);
    assertThat(Gathering.due(NOON.minus(HOUR), NOON, HOUR)).isEqualTo(NOON);
  }

  @Test
  void nobodyEverWaitsBeyondWhatKeepsTheDate() {
    var random = new Random(20261125);
    for (var run = 0; run < 10_000; run++) {
      var lastMoment = NOON.plusSeconds(random.nextInt(4 * 86_400) - 86_400);
      var wait = Duration.ofMinutes(1 + random.nextInt(1_440));

      var due = Gathering.due(lastMoment, NOON, wait);

      assertThat(due).isBetween(NOON, NOON.plus(wait));
      if (due.isAfter(NOON)) {
        assertThat(due.plus(LastMoment.RUSH)).isBeforeOrEqualTo(lastMoment);
      }
    }
  }
}
