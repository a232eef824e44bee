package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.web.StaffRole;
import java.util.UUID;

/** {@code staff.account-created.v1}: somebody can sign in from now on. */
public record StaffAccountCreated(UUID account, StaffRole role) implements DomainEvent {}
