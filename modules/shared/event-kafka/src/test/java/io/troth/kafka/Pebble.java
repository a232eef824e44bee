package io.troth.kafka;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A fact of the tests: a person laid down the next pebble. */
record Pebble(SubjectRef person, int number, String words) implements DomainEvent {

  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }

  @Singleton
  static final class Types implements EventTypes {

    @Override
    public List<EventType<?>> types() {
      return List.of(new EventType<>("pebble.laid.v1", Pebble.class));
    }
  }
}
