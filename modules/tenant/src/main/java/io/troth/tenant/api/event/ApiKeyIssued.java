package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.web.KeyScope;
import java.util.Set;
import java.util.UUID;

/** {@code key.issued.v1}: a tenant server has a new key. */
public record ApiKeyIssued(UUID key, Set<KeyScope> scopes) implements DomainEvent {}
