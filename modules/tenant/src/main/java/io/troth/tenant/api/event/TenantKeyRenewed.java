package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.tenant.api.TenantKeys.Purpose;

/** {@code tenant-key.renewed.v1}: what is wrapped from now on is under this generation. */
public record TenantKeyRenewed(Purpose purpose, int generation) implements DomainEvent {}
