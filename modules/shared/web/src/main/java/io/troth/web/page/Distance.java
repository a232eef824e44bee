package io.troth.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How far off something is, in the unit a person would use. From a day on, calendar days are
 * counted, because that is how people count towards a date.
 *
 * @param amount never negative
 * @param future whether it is still to come
 */
record Distance(Unit unit, long amount, boolean future) {

  enum Unit {
    NOW,
    MINUTES,
    HOURS,
    DAYS,
    MONTHS,
    YEARS
  }

  private static final int DAYS_AT_MOST = 100;
  private static final int MONTHS_AT_MOST = 24;

  static Distance of(Instant now, Instant at, ZoneId zone) {
    var future = at.isAfter(now);
    var apart = Duration.between(now, at).abs();
    if (apart.toSeconds() < 60) {
      return new Distance(Unit.NOW, 0, future);
    }
    if (apart.toMinutes() < 60) {
      return new Distance(Unit.MINUTES, apart.toMinutes(), future);
    }
    var from = now.atZone(zone).toLocalDate();
    var to = at.atZone(zone).toLocalDate();
    var days = Math.abs(ChronoUnit.DAYS.between(from, to));
    if (apart.toHours() < 24 || days == 0) {
      return new Distance(Unit.HOURS, apart.toHours(), future);
    }
    if (days <= DAYS_AT_MOST) {
      return new Distance(Unit.DAYS, days, future);
    }
    var months = Math.abs(ChronoUnit.MONTHS.between(from, to));
    return months < MONTHS_AT_MOST
        ? new Distance(Unit.MONTHS, months, future)
        : new Distance(Unit.YEARS, months / 12, future);
  }

  String words(Locale locale) {
    var words = TimeWords.in(locale);
    return switch (unit) {
      case NOW -> words.text("now");
      case MINUTES -> words.count(future ? "minutes.ahead" : "minutes.ago", amount);
      case HOURS -> words.count(future ? "hours.ahead" : "hours.ago", amount);
      case DAYS -> words.count(future ? "days.ahead" : "days.ago", amount);
      case MONTHS -> words.count(future ? "months.ahead" : "months.ago", amount);
      case YEARS -> words.count(future ? "years.ahead" : "years.ago", amount);
    };
  }
}
