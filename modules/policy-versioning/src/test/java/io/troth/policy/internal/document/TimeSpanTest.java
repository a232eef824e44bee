package io.troth.policy.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.policy.api.TimeSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

  @ParameterizedTest
  @ValueSource(strings = {"P30D", "P2Y", "P1Y2M3D", "PT12H", "PT90M", "P1DT6H", "PT0S", "P6M"})
  void isWrittenAsItWasRead(String text) {
    var span = TimeSpan.parse(text);

    assertThat(TimeSpan.parse(span.toString())).isEqualTo(span);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "30 days", "P-1D", "-P1D", "PT-1H", "P1.5Y", "P1D ", "PT"})
  void whatIsNoLengthOfTimeIsRefused(String text) {
    assertThatThrownBy(() -> TimeSpan.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "P31D, P30D, true",
    "P30D, P31D, false",
    "P30D, P30D, false",
    "P1Y, P12M, false",
    "P12M, P1Y, false",
    "P1M, P30D, true",
    "P30D, P1M, true",
    "P28D, P1M, false",
    "PT25H, P1D, true",
    "PT24H, P1D, false",
    "P1D, PT0S, true",
  })
  void isLongerIfThereIsADateFromWhichItIs(String span, String other, boolean longer) {
    assertThat(TimeSpan.parse(span).canExceed(TimeSpan.parse(other))).isEqualTo(longer);
  }
}
