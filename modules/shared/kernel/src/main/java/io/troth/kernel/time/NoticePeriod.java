package io.troth.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

  /** Midnights fall on quarters of an hour everywhere, counted in UTC. */
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** No day anywhere is longer: it has one hour more than others where clocks go back. */
  private static final Duration LONGEST_DAY = Duration.ofHours(25);

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
   * @param zone the person's zone as known at the evidence; empty means the latest candidate: no
   *     zone's midnight comes later, so that nobody is bound before their own, wherever they live
   */
  public Instant endsFor(Instant evidence, Optional<ZoneId> zone) {
    var earliest = evidence.plus(length);
    return zone.map(known -> midnight(earliest, known)).orElseGet(() -> lastMidnight(earliest));
  }

  /** The next midnight in a zone where it has only just passed, on the longest of days. */
  private static Instant lastMidnight(Instant earliest) {
    var before = earliest.minusNanos(1).getEpochSecond();
    var justPassed = Instant.ofEpochSecond(before - Math.floorMod(before, QUARTER.toSeconds()));
    return justPassed.plus(LONGEST_DAY);
  }

  private static Instant midnight(Instant earliest, ZoneId zone) {
    var local = earliest.atZone(zone);
    var midnight = local.toLocalDate().atStartOfDay(local.getZone());
    if (midnight.toInstant().isBefore(local.toInstant())) {
      midnight = local.toLocalDate().plusDays(1).atStartOfDay(local.getZone());
    }
    return midnight.toInstant();
  }
}
