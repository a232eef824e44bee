package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/**
 * {@code connector.acknowledged.v1}: a system outside says that it erased a person.
 *
 * @param gone rows or records, as it said
 */
public record ConnectorAcknowledged(UUID erasure, UUID connector, long gone)
    implements DomainEvent {}
