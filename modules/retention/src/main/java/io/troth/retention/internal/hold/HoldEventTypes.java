package io.troth.retention.internal.hold;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.retention.api.event.HoldPlaced;
import io.troth.retention.api.event.HoldReleased;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts about holds. */
@Singleton
final class HoldEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("retention.hold-placed.v1", HoldPlaced.class),
        new EventType<>("retention.hold-released.v1", HoldReleased.class));
  }
}
