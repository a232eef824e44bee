package io.troth.retention.internal.packing;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.retention.api.event.PackageMade;
import jakarta.inject.Singleton;
import java.util.List;

/** The fact of this slice by its name. */
@Singleton
final class PackageEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(new EventType<>("subject.package-made.v1", PackageMade.class));
  }
}
