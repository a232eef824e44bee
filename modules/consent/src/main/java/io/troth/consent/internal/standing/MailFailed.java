package io.troth.consent.internal.standing;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail was refused for good, could not be sent for want of an address, or came back after having
 * been taken. What came back is void from this instant on.
 *
 * @param version number of the version
 * @param knownAt when it came to be known here
 */
public record MailFailed(UUID notice, int version, Instant at, Instant knownAt) {

  /** Known at once. */
  public MailFailed(UUID notice, int version, Instant at) {
    this(notice, version, at, at);
  }

  /** Whether both tell of the same, whenever it came to be known. */
  boolean sameAs(MailFailed other) {
    return notice.equals(other.notice) && version == other.version && at.equals(other.at);
  }
}
