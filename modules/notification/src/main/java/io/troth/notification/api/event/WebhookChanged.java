package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** Somebody changed where facts are sent. The address itself is not told: it may hold a secret. */
public record WebhookChanged(UUID webhook, Change change) implements DomainEvent {

  /** What was done. */
  public enum Change {
    ADDED,
    EDITED,
    SWITCHED_ON,
    SWITCHED_OFF,
    SECRET_RENEWED,
    REMOVED
  }
}
