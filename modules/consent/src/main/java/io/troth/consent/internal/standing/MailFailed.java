package io.troth.consent.internal.standing;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail was refused for good, could not be sent for want of an address, or came back after having
 * been taken. What came back is void from this instant on.
 *
 * @param version number of the version
 */
public record MailFailed(UUID notice, int version, Instant at) {}
