package io.troth.policy.internal.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.promise.Keeping;
import io.troth.policy.api.TimeSpan;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDatesTest {

  private static final Instant LAST = Instant.parse("2025-11-23T11:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-10-20, KEPT",
    "2026-10-25, AT_RISK",
    "2026-12-20, AT_RISK",
    "2026-12-24, BROKEN"
  })
  void aReviewIsAtRiskAroundItsDateAndBrokenAMonthLater(String day, Keeping keeping) {
    var reading =
        ReviewDates.reading(LAST, TimeSpan.parse("P1Y"), Instant.parse(day + "T12:00:00Z"));

    assertThat(reading.keeping()).isEqualTo(keeping);
  }

  @Test
  void theDateIsSaid() {
    assertThat(ReviewDates.reading(LAST, TimeSpan.parse("P6M"), LAST).figure())
        .isEqualTo("Last reviewed on 2025-11-23, due on 2026-05-23.");
  }
}
