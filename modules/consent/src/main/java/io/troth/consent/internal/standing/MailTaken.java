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
 * @param knownAt when it came to be known here
 */
public record MailTaken(
    UUID notice, int version, Instant at, Optional<ZoneId> zone, Instant knownAt) {

  /** Known at once. */
  public MailTaken(UUID notice, int version, Instant at, Optional<ZoneId> zone) {
    this(notice, version, at, zone, at);
  }

  /** Whether both tell of the same, whenever it came to be known. */
  boolean sameAs(MailTaken other) {
    return notice.equals(other.notice) && version == other.version && at.equals(other.at);
  }
}
