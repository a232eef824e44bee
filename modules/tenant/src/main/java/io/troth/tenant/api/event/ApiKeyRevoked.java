package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** {@code key.revoked.v1}: a key is refused from now on. */
public record ApiKeyRevoked(UUID key) implements DomainEvent {}
