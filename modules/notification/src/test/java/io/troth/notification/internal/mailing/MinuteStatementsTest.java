package io.troth.notification.internal.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteStatementsTest {

  private static final Instant MINUTE = Instant.parse("2026-11-25T14:00:00Z");

  @Test
  void theFirstMinuteCountsFromWhenTheMailingBegan() {
    var began = MINUTE.plusSeconds(40);

    assertThat(MinuteStatements.seconds(MINUTE, began, began.plusSeconds(15))).isEqualTo(15);
    assertThat(MinuteStatements.seconds(MINUTE, began, MINUTE.plusSeconds(280))).isEqualTo(240);
  }

  @Test
  void theFirstSecondsDoNotPromiseTooMuch() {
    assertThat(MinuteStatements.seconds(MINUTE, MINUTE, MINUTE.plusMillis(300))).isEqualTo(10);
  }

  @Test
  void whatWentBeforeAPauseCountsWithItsTime() {
    var resumed = MINUTE.plusSeconds(240);

    assertThat(MinuteStatements.seconds(MINUTE, resumed, MINUTE.plusSeconds(250))).isEqualTo(250);
  }

  @Test
  void anOldMailingCountsWholeMinutes() {
    var began = MINUTE.minusSeconds(3_600);

    assertThat(MinuteStatements.seconds(MINUTE, began, MINUTE.plusSeconds(270))).isEqualTo(270);
  }
}
