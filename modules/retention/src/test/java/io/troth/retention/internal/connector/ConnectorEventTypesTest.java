package io.troth.retention.internal.connector;

import io.troth.eventbus.EventGoldenContract;
import io.troth.retention.api.event.ConnectorAcknowledged;
import io.troth.retention.api.event.ConnectorChanged;
import io.troth.retention.api.event.ConnectorChanged.Change;
import io.troth.retention.api.event.ConnectorOverdue;
import io.troth.retention.api.event.ConnectorRefused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectorEventTypesTest {

  private static final UUID ERASURE = UUID.fromString("01900000-0000-7000-8000-000000000010");
  private static final UUID CONNECTOR = UUID.fromString("01900000-0000-7000-8000-000000000011");

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new ConnectorEventTypes(),
        List.of(
            new ConnectorAcknowledged(ERASURE, CONNECTOR, 3),
            new ConnectorRefused(ERASURE, CONNECTOR),
            new ConnectorOverdue(ERASURE, CONNECTOR),
            new ConnectorChanged(CONNECTOR, Change.ADDED)));
  }
}
