package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** {@code connector.overdue.v1}: the time of a system outside is over without an answer. */
public record ConnectorOverdue(UUID erasure, UUID connector) implements DomainEvent {}
