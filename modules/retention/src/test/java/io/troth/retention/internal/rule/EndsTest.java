package io.troth.retention.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndsTest {

  private static final Instant BEGINNING = Instant.parse("2019-12-01T00:00:00Z");

  @Test
  void aMonthWithoutTheDayEndsTheTimeWithTheMonth() {
    var month = TimeSpan.parse("P1M");

    assertThat(Ends.end(Instant.parse("2026-01-31T10:00:00Z"), month))
        .isEqualTo("2026-03-01T00:00:00Z");
    assertThat(Ends.end(Instant.parse("2026-01-28T10:00:00Z"), month))
        .isEqualTo("2026-02-28T10:00:00Z");
    assertThat(Ends.end(Instant.parse("2024-02-29T10:00:00Z"), TimeSpan.parse("P1Y")))
        .isEqualTo("2025-03-01T00:00:00Z");
  }

  @Test
  void whatIsOverAndTheLatestStartAreTheSameThing() {
    var random = new Random(20_261_125);
    for (var round = 0; round < 20_000; round++) {
      var span =
          new TimeSpan(
              Period.of(random.nextInt(3), random.nextInt(14), random.nextInt(40)),
              random.nextBoolean() ? Duration.ZERO : Duration.ofMinutes(random.nextInt(1_440)));
      var start = BEGINNING.plusMillis(random.nextLong(150_000_000_000L));
      var now = near(Ends.end(start, span), random);

      assertThat(!Ends.end(start, span).isAfter(now))
          .as("%s from %s by %s", span, start, now)
          .isEqualTo(!start.isAfter(Ends.latestStart(now, span)));
    }
  }

  @Test
  void theSameHoldsOfKeepPeriodsFromTheEndOfAYear() {
    var random = new Random(147);
    for (var round = 0; round < 10_000; round++) {
      var keep =
          new Keep(
              TimeSpan.parse("P" + (1 + random.nextInt(10)) + "Y"),
              RetentionTrigger.CREATED,
              random.nextBoolean());
      var start = BEGINNING.plusMillis(random.nextLong(150_000_000_000L));
      var now = near(keep.end(start), random);

      assertThat(!keep.end(start).isAfter(now))
          .as("%s from %s by %s", keep, start, now)
          .isEqualTo(!start.isAfter(keep.latestStart(now)));
    }
  }

  /** Where it matters: about the end, to the millisecond, or days away. */
  private static Instant near(Instant end, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> end;
      case 1 -> end.minusMillis(1);
      case 2 -> end.plus(Duration.ofHours(random.nextInt(2_000) - 1_000));
      default -> end.plusMillis(random.nextInt(10) - 5);
    };
  }
}
