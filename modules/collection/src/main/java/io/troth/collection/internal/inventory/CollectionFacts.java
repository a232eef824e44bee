package io.troth.collection.internal.inventory;

import io.troth.collection.api.event.CollectionRefused;
import io.troth.collection.api.event.InventoryChanged;
import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts of this module by name. */
@Singleton
class CollectionFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("inventory.changed.v1", InventoryChanged.class),
        new EventType<>("collection.refused.v1", CollectionRefused.class));
  }
}
