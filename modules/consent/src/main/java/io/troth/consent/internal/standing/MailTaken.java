package io.troth.consent.internal.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail server took this person's mail on a version.
 *
 * @param version number of the version
 * @param zone the person's zone as known then
 */
public record MailTaken(UUID notice, int version, Instant at, Optional<ZoneId> zone) {}
