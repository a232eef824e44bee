package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.tenant.api.TenantKeys.Purpose;

/** {@code tenant-key.destroyed.v1}: nothing was under this generation any more, and it is gone. */
public record TenantKeyDestroyed(Purpose purpose, int generation) implements DomainEvent {}
