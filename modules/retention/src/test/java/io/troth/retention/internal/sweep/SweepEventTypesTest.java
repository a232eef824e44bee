package io.troth.retention.internal.sweep;

import io.troth.eventbus.EventGoldenContract;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.event.ErasureDue;
import io.troth.retention.api.event.Swept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SweepEventTypesTest {

  private static final UUID SWEEP = UUID.fromString("01900000-0000-7000-8000-000000000010");
  private static final SubjectRef PERSON = SubjectRef.parse("01900000-0000-7000-8000-000000000020");

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new SweepEventTypes(),
        List.of(
            new ErasureDue(PERSON, "visitor-ids", Instant.parse("2027-03-17T02:00:00Z")),
            new Swept(
                SWEEP,
                List.of(
                    new Swept.Share("server-logs", "ERASED", 1_200),
                    new Swept.Share("invoices", "RESTRICTED", 3)))));
  }
}
