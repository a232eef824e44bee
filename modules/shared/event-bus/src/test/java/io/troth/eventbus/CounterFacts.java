package io.troth.eventbus;

import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.eventbus.CounterFact.CounterSeen;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class CounterFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("counter.moved.v1", CounterMoved.class),
        new EventType<>("counter.seen.v1", CounterSeen.class));
  }
}
