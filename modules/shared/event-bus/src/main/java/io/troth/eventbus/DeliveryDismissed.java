package io.troth.eventbus;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody decided that a listener shall never handle a fact.
 *
 * @param event id of the fact given up
 * @param type its registered name
 * @param listener who will not hear of it
 * @param person the person the fact was about, if anybody
 */
public record DeliveryDismissed(
    UUID event, String type, String listener, Optional<SubjectRef> person) implements DomainEvent {

  @Override
  public Optional<SubjectRef> subject() {
    return person;
  }
}
