package io.troth.retention.internal.sweep;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.retention.api.event.ErasureDue;
import io.troth.retention.api.event.Swept;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts about sweeps. */
@Singleton
final class SweepEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("retention.erasure-due.v1", ErasureDue.class),
        new EventType<>("retention.swept.v1", Swept.class));
  }
}
