package io.troth.policy.internal.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.VersionId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayRowTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final DayRow row =
      new DayRow(
          new VersionId(new UUID(0, 1)),
          CommitmentKey.of(CommitmentKind.REVIEW),
          MONDAY,
          PromiseState.AT_RISK);

  @Test
  void theWorstOfADayStays() {
    assertThat(row.saw(MONDAY, PromiseState.BROKEN)).isEmpty();
    assertThat(row.saw(MONDAY, PromiseState.KEPT)).isEmpty();

    assertThat(row.view().state()).isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void anotherStateOfALaterDayIsARowOfItsOwn() {
    var next = row.saw(MONDAY.plusDays(2), PromiseState.KEPT).orElseThrow();

    assertThat(next.view().day()).isEqualTo(MONDAY.plusDays(2));
    assertThat(row.view().state()).isEqualTo(PromiseState.AT_RISK);
  }

  @Test
  void aClockThatWasPutBackRewritesNothing() {
    assertThat(row.saw(MONDAY.minusDays(1), PromiseState.BROKEN)).isEmpty();

    assertThat(row.view().state()).isEqualTo(PromiseState.AT_RISK);
  }

  @Test
  void theSameStateOfALaterDayIsKnown() {
    assertThat(row.saw(MONDAY.plusDays(1), PromiseState.AT_RISK)).isEmpty();
  }
}
