package io.troth.retention.internal.rule;

import io.troth.policy.api.TimeSpan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * When a time is over. Calendar parts count in UTC, months before days. A month that has no such
 * day makes the time end with that month (Regulation 1182/71 Article 3(2)(c), § 188(3) BGB); so the
 * later start never ends first, and one instant divides what is over from what is not.
 */
public final class Ends {

  private Ends() {}

  /** The first instant at which a span that began then is over. */
  public static Instant end(Instant start, TimeSpan span) {
    var begun = start.atOffset(ZoneOffset.UTC).toLocalDateTime();
    var months = span.calendar().toTotalMonths();
    var moved = begun.plusMonths(months);
    if (moved.getDayOfMonth() < begun.getDayOfMonth()) {
      moved = nextDay(moved);
    }
    return moved.plusDays(span.calendar().getDays()).toInstant(ZoneOffset.UTC).plus(span.clock());
  }

  /** Exactly what began at this instant or before is over now, to the millisecond. */
  public static Instant latestStart(Instant now, TimeSpan span) {
    var then =
        now.minus(span.clock())
            .atOffset(ZoneOffset.UTC)
            .toLocalDateTime()
            .minusDays(span.calendar().getDays());
    var moved = then.minusMonths(span.calendar().toTotalMonths());
    return moved.getDayOfMonth() < then.getDayOfMonth()
        ? nextDay(moved).toInstant(ZoneOffset.UTC).minusMillis(1)
        : moved.toInstant(ZoneOffset.UTC);
  }

  /** The start of the calendar year (UTC) after an instant's. */
  public static Instant nextYear(Instant at) {
    var year = at.atOffset(ZoneOffset.UTC).getYear() + 1;
    return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
  }

  /** Exactly what began at this instant or before began a year that was over by the other. */
  public static Instant latestInYearBefore(Instant yearStart) {
    var year = yearStart.atOffset(ZoneOffset.UTC).getYear();
    return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC).minusMillis(1);
  }

  private static LocalDateTime nextDay(LocalDateTime moved) {
    return LocalDateTime.of(moved.toLocalDate().plusDays(1), LocalTime.MIDNIGHT);
  }
}
