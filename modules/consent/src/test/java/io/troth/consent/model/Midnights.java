package io.troth.consent.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The first local midnight at least 168 hours (or the longer promised period) after that
 * evidence."
 */
final class Midnights {

  private static final Duration FLOOR = Duration.ofHours(168);

  private Midnights() {}

  /** When the notice period ends; the latest candidate of all zones where the zone is not known. */
  static Instant after(Instant evidence, Duration promised, @Nullable ZoneId zone) {
    var earliest = evidence.plus(promised.compareTo(FLOOR) > 0 ? promised : FLOOR);
    if (zone != null) {
      return next(earliest, zone);
    }
    return Places.ALL.stream()
        .map(place -> next(earliest, place))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant next(Instant earliest, ZoneId zone) {
    var day = earliest.atZone(zone).toLocalDate().minusDays(1);
    while (day.atStartOfDay(zone).toInstant().isBefore(earliest)) {
      day = day.plusDays(1);
    }
    return day.atStartOfDay(zone).toInstant();
  }

  /**
   * One zone of each kind of offset in use; every inhabited zone's midnight is that of one of
   * these.
   */
  static final class Places {
    static final Set<ZoneId> ALL =
        ZoneId.getAvailableZoneIds().stream()
            .map(ZoneId::of)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private Places() {}
  }
}
