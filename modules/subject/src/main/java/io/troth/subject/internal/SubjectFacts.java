package io.troth.subject.internal;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.subject.api.event.AddressChanged;
import io.troth.subject.api.event.SubjectErased;
import io.troth.subject.api.event.SubjectRegistered;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts of this module by name. */
@Singleton
final class SubjectFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("subject.registered.v1", SubjectRegistered.class),
        new EventType<>("subject.address-changed.v1", AddressChanged.class),
        new EventType<>("subject.erased.v1", SubjectErased.class));
  }
}
