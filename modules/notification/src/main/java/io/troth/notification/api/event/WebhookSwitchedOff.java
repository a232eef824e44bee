package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** Troth no longer sends facts to an address, because it takes none. */
public record WebhookSwitchedOff(UUID webhook, Reason reason) implements DomainEvent {

  /** Why. */
  public enum Reason {
    /** It answered 410. */
    GONE,
    /** Every attempt of five days failed. */
    FAILING
  }
}
