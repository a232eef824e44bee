package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/**
 * Somebody wants to see whether an address takes what is sent. It means nothing else.
 *
 * @param webhook the one address it is sent to
 */
public record WebhookTested(UUID webhook) implements DomainEvent {}
