package io.troth.centre.internal.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.TimeSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A yes is asked for again before it can have ended, and never later. */
class AskAgainTest {

  @ParameterizedTest
  @CsvSource({
    "P30D, 30",
    "P1M, 28",
    "P6M, 181",
    "P12M, 365",
    "P1Y, 365",
    "P13M, 393",
    "P2Y, 730",
    "PT12H, 1",
    "P1DT6H, 1"
  })
  void aSpanIsAsManyDaysAsItHasAtLeast(String span, int days) {
    assertThat(AskAgain.daysOf(TimeSpan.parse(span))).isEqualTo(days);
  }
}
