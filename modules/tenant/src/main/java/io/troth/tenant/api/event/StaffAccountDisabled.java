package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** {@code staff.account-disabled.v1}: an account and its sessions have ended. */
public record StaffAccountDisabled(UUID account) implements DomainEvent {}
