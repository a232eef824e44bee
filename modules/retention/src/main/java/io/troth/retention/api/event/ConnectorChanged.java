package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** {@code connector.changed.v1}: how erasures are passed on has changed. */
public record ConnectorChanged(UUID connector, Change change) implements DomainEvent {

  /** What was done to it. */
  public enum Change {
    ADDED,
    EDITED,
    SWITCHED_ON,
    SWITCHED_OFF,
    SECRET_RENEWED,
    REMOVED
  }
}
