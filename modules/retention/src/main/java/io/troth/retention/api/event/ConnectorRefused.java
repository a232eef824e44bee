package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** {@code connector.refused.v1}: a system outside will not erase a person; why stands at it. */
public record ConnectorRefused(UUID erasure, UUID connector) implements DomainEvent {}
