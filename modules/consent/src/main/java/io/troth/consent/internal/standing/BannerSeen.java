package io.troth.consent.internal.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The banner on a version was on this person's screen for the first time.
 *
 * @param version number of the version
 * @param zone the person's zone as known then
 * @param knownAt when it came to be known here
 */
public record BannerSeen(int version, Instant at, Optional<ZoneId> zone, Instant knownAt) {

  /** Known at once. */
  public BannerSeen(int version, Instant at, Optional<ZoneId> zone) {
    this(version, at, zone, at);
  }
}
