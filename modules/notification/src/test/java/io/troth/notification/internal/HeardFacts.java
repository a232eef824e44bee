package io.troth.notification.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every fact in the order in which it was heard. */
@Singleton
public final class HeardFacts implements EventListener<DomainEvent> {

  private final List<DomainEvent> facts = new CopyOnWriteArrayList<>();
  private volatile boolean deaf;

  /** Keeps nothing from now on: for a measurement, which would otherwise count the memory of it. */
  public void stopListening() {
    deaf = true;
  }

  @Override
  public String name() {
    return "test.heard-facts";
  }

  @Override
  public Class<DomainEvent> type() {
    return DomainEvent.class;
  }

  @Override
  public void on(Envelope<DomainEvent> envelope) {
    if (!deaf) {
      facts.add(envelope.payload());
    }
  }

  public <T extends DomainEvent> List<T> about(SubjectRef person, Class<T> type) {
    return facts.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(fact -> fact.subject().filter(person::equals).isPresent())
        .toList();
  }

  public <T extends DomainEvent> List<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
