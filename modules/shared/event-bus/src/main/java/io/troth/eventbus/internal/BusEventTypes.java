package io.troth.eventbus.internal;

import io.troth.eventbus.DeliveryDismissed;
import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import jakarta.inject.Singleton;
import java.util.List;

/** The bus's own facts. */
@Singleton
final class BusEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(new EventType<>("delivery.dismissed.v1", DeliveryDismissed.class));
  }
}
