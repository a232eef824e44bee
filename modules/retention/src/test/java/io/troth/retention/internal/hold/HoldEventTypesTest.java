package io.troth.retention.internal.hold;

import io.troth.eventbus.EventGoldenContract;
import io.troth.retention.api.event.HoldPlaced;
import io.troth.retention.api.event.HoldReleased;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldEventTypesTest {

  private static final UUID HOLD = UUID.fromString("01900000-0000-7000-8000-000000000010");

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new HoldEventTypes(),
        List.of(
            new HoldPlaced(HOLD, 2, List.of("invoices"), "GDPR 17(3)(e)", "2027-01-31"),
            new HoldReleased(HOLD, 2, List.of("invoices"))));
  }
}
