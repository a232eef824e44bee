package io.troth.retention.internal.connector;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.retention.api.event.ConnectorAcknowledged;
import io.troth.retention.api.event.ConnectorChanged;
import io.troth.retention.api.event.ConnectorOverdue;
import io.troth.retention.api.event.ConnectorRefused;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts of this slice by name. */
@Singleton
final class ConnectorEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("connector.acknowledged.v1", ConnectorAcknowledged.class),
        new EventType<>("connector.refused.v1", ConnectorRefused.class),
        new EventType<>("connector.overdue.v1", ConnectorOverdue.class),
        new EventType<>("connector.changed.v1", ConnectorChanged.class));
  }
}
