package io.troth.policy.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/**
 * A length of time as people write it in a policy: ISO 8601, calendar parts and clock parts, for
 * example {@code P2Y}, {@code P30D}, {@code PT12H}, {@code P1DT6H}. {@code PT0S} means that nothing
 * is kept once it has served.
 *
 * @param calendar years, months and days; none negative
 * @param clock less than a day if there are days; not negative
 */
public record TimeSpan(Period calendar, Duration clock) {

  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  public TimeSpan {
    if (calendar.getYears() < 0 || calendar.getMonths() < 0 || calendar.getDays() < 0) {
      throw new IllegalArgumentException("a time span is never negative");
    }
    if (clock.isNegative()) {
      throw new IllegalArgumentException("a time span is never negative");
    }
  }

  public static TimeSpan ofDays(int days) {
    return new TimeSpan(Period.ofDays(days), Duration.ZERO);
  }

  /**
   * @throws IllegalArgumentException when the text is no ISO 8601 duration or is negative
   */
  public static TimeSpan parse(String text) {
    try {
      int time = text.indexOf('T');
      if (time < 0) {
        return new TimeSpan(Period.parse(text), Duration.ZERO);
      }
      var clock = Duration.parse("P" + text.substring(time));
      var calendar = time == 1 ? Period.ZERO : Period.parse(text.substring(0, time));
      return new TimeSpan(calendar, clock);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no ISO 8601 duration", e);
    }
  }

  /**
   * Whether there is a date from which this span lasts longer than the other. One month can exceed
   * 30 days and 30 days can exceed one month, so both may be true.
   */
  public boolean canExceed(TimeSpan other) {
    long months = calendar.toTotalMonths() - other.calendar.toTotalMonths();
    var time =
        Duration.ofDays((long) calendar.getDays() - other.calendar.getDays())
            .plus(clock)
            .minus(other.clock);
    var longest = Duration.ofDays(months * (months > 0 ? LONGEST_MONTH : SHORTEST_MONTH));
    return longest.plus(time).compareTo(Duration.ZERO) > 0;
  }

  @Override
  public String toString() {
    if (clock.isZero()) {
      return calendar.isZero() ? "PT0S" : calendar.toString();
    }
    return calendar.isZero() ? clock.toString() : calendar + clock.toString().substring(1);
  }
}
