package io.troth.consent.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * "The first local midnight at least 168 hours (or the longer promised period) after that
 * evidence."
 */
final class Midnights {

  private static final Duration FLOOR = Duration.ofHours(168);

  private static final List<ZoneId> EVERYWHERE =
      ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList();

  private static final Map<Instant, Instant> LATEST = new ConcurrentHashMap<>();

  private Midnights() {}

  /** When the notice period ends; the latest candidate of all zones where the zone is not known. */
  static Instant after(Instant evidence, Duration promised, @Nullable ZoneId zone) {
    var earliest = earliest(evidence, promised);
    if (zone != null) {
      return next(earliest, zone);
    }
    return LATEST.computeIfAbsent(earliest, Midnights::latest);
  }

  /** No day is longer than 25 hours anywhere, so by then every zone has had its midnight. */
  static Instant afterLongestDay(Instant evidence, Duration promised) {
    return earliest(evidence, promised).plus(Duration.ofHours(25));
  }

  private static Instant earliest(Instant evidence, Duration promised) {
    return evidence.plus(promised.compareTo(FLOOR) > 0 ? promised : FLOOR);
  }

  private static Instant latest(Instant earliest) {
    return EVERYWHERE.stream()
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
}
