package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** {@code staff.sign-in-refused.v1}: a wrong password, or an account that may not. */
public record StaffSignInRefused(Optional<UUID> account, String method) implements DomainEvent {}
