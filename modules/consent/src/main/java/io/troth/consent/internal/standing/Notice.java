package io.troth.consent.internal.standing;

import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Evidence that a person was told of a version.
 *
 * @param at when the evidence was complete: mail handed over (or banner seen) and platform notice
 *     live
 * @param zone frozen then
 * @param countsFrom before this instant it does not count, whatever its own time: a banner stands
 *     in only from the failure of the mail on
 * @param channel what the evidence is
 */
public record Notice(Instant at, Optional<ZoneId> zone, Instant countsFrom, Channel channel) {

  /** What told the person. */
  public enum Channel {
    MAIL,
    BANNER
  }

  /** The first instant at which the clock may bind the person to the version. */
  public Instant bindsAt(PublishedVersion version) {
    return Instants.latest(version.effectiveAt(), version.period().endsFor(at, zone), countsFrom);
  }
}
