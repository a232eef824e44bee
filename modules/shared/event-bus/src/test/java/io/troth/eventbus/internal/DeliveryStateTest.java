package io.troth.eventbus.internal;

import static io.troth.eventbus.internal.DeliveryState.COMPLETED;
import static io.troth.eventbus.internal.DeliveryState.DISMISSED;
import static io.troth.eventbus.internal.DeliveryState.PARKED;
import static io.troth.eventbus.internal.DeliveryState.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {

  @Test
  void handledOrGivenUpIsForGood() {
    assertThat(DeliveryState.values()).noneMatch(COMPLETED::canBecome);
    assertThat(DeliveryState.values()).noneMatch(DISMISSED::canBecome);
  }

  @Test
  void onlyAPersonMovesWhatIsParked() {
    assertThat(Arrays.stream(DeliveryState.values()).filter(PARKED::canBecome))
        .containsExactly(PUBLISHED, DISMISSED);
  }

  @Test
  void parkedHoldsBackTheLaterOnes() {
    assertThat(PARKED.holds()).isTrue();
    assertThat(COMPLETED.holds()).isFalse();
  }
}
