package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * {@code retention.hold-placed.v1}: data are kept although their time may be over.
 *
 * @param people how many people it names; 0 for everybody
 * @param categories in their order; empty for all of them
 * @param reviewOn ISO 8601 day
 */
public record HoldPlaced(
    UUID hold, int people, List<String> categories, String ground, String reviewOn)
    implements DomainEvent {}
