package io.troth.personaldata;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long what proves lawful handling outlives the data of an erased person: by default the three
 * years of the regular limitation in most of the Union, and more than the 24 months for which a log
 * of requests is kept in California (11 CCR section 7101).
 */
@Singleton
public final class ProofKept {

  private final Period period;
  private final InstantSource clock;

  ProofKept(
      @ConfigProperty(name = "troth.erasure.proof-kept", defaultValue = "P3Y") Period period,
      InstantSource clock) {
    this.period = period;
    this.clock = clock;
  }

  /** The end of the time that begins today, at the beginning of a day in UTC. */
  public Instant until() {
    return clock
        .instant()
        .truncatedTo(ChronoUnit.DAYS)
        .atZone(ZoneOffset.UTC)
        .plus(period)
        .plusDays(1)
        .toInstant();
  }
}
