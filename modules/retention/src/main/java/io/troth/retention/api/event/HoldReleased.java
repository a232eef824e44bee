package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.List;
import java.util.UUID;

/** {@code retention.hold-released.v1}: a hold keeps nothing any more. */
public record HoldReleased(UUID hold, int people, List<String> categories) implements DomainEvent {}
