package io.troth.tenant.api.event;

import io.troth.kernel.DomainEvent;
import java.util.UUID;

/** {@code staff.signed-in.v1}: a session of a member of staff began. */
public record StaffSignedIn(UUID account, String method) implements DomainEvent {}
