package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;

/** {@code tenant.created.v1}: the platform has a new customer. */
public record TenantCreated(String slug) implements DomainEvent {}
