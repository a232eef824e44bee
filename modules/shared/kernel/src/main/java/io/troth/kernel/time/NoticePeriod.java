package io.troth.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What must lie between the evidence of a notice and its effect. Counted by the strictest reading
 * of Regulation (EEC, Euratom) 1182/71: the effect falls on the first local midnight that is at
 * least the whole period after the evidence.
 *
 * @param length at least {@link #FLOOR}
 */
public record NoticePeriod(Duration length) {

  /** One week, the platform's floor: no tenant can promise less. */
  public static final Duration FLOOR = Duration.ofHours(168);

  /** The zone in which a given date begins last: used when a person's zone is not known. */
  public static final ZoneId LATEST = ZoneOffset.ofHours(-12);

  public NoticePeriod {
    if (length.compareTo(FLOOR) < 0) {
      throw new IllegalArgumentException("a notice period is never shorter than one week");
    }
  }

  public static NoticePeriod ofDays(int days) {
    return new NoticePeriod(Duration.ofDays(days));
  }

  /**
   * The first instant at which a noticed change may bind the person, as far as the notice alone
   * decides. The version's own date still holds besides.
   *
   * @param evidence when the evidence of notice was complete
   * @param zone the person's zone as known at the evidence; empty means the latest candidate
   */
  public Instant endsFor(Instant evidence, Optional<ZoneId> zone) {
    var local = evidence.plus(length).atZone(zone.orElse(LATEST));
    var midnight = local.toLocalDate().atStartOfDay(local.getZone());
    if (midnight.toInstant().isBefore(local.toInstant())) {
      midnight = local.toLocalDate().plusDays(1).atStartOfDay(local.getZone());
    }
    return midnight.toInstant();
  }
}
