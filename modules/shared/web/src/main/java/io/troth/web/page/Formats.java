package io.troth.web.page;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** How dates and numbers are written on pages. Pure functions; the moment of reading is given. */
@TemplateExtension
public final class Formats {

  private Formats() {}

  /** "Monday 7 December 2026, 00:00 (Europe/Berlin)". */
  public static String weekdayDate(Instant at, ZoneId zone, Locale locale) {
    return written(at, zone, locale, "pattern.full") + " (" + zoneName(zone) + ")";
  }

  public static String weekdayDate(Instant at, Reader reader) {
    return weekdayDate(at, reader.zone(), reader.locale());
  }

  /** "Monday 7 December 2026". */
  public static String weekday(Instant at, ZoneId zone, Locale locale) {
    return written(at, zone, locale, "pattern.day");
  }

  public static String weekday(Instant at, Reader reader) {
    return weekday(at, reader.zone(), reader.locale());
  }

  /** "7 Dec 2026", for tables. */
  public static String shortDate(Instant at, Reader reader) {
    return written(at, reader.zone(), reader.locale(), "pattern.short");
  }

  /** "7 Dec 2026, 14:03", for tables; the page says once which zone is meant. */
  public static String shortTime(Instant at, Reader reader) {
    return written(at, reader.zone(), reader.locale(), "pattern.time");
  }

  /** "14:03". */
  public static String hour(Instant at, Reader reader) {
    return written(at, reader.zone(), reader.locale(), "pattern.hour");
  }

  /** "7 Dec", along the edge of a chart. */
  public static String dayOfYear(LocalDate day, Reader reader) {
    return TimeWords.in(reader.locale()).written(day, "pattern.edge");
  }

  /** For the {@code datetime} attribute: ISO 8601 in UTC. */
  public static String iso(Instant at) {
    return at.toString();
  }

  /** "in 6 days", "2 hours ago", "tomorrow"; days are calendar days in the reader's zone. */
  public static String relative(Instant at, Reader reader) {
    return Distance.of(reader.now(), at, reader.zone()).words(reader.locale());
  }

  public static String relative(Instant at, Instant now, ZoneId zone, Locale locale) {
    return Distance.of(now, at, zone).words(locale);
  }

  /** "12,400" or "12.400": digits grouped as the language does. */
  public static String number(Number count, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  public static String number(Number count, Reader reader) {
    return number(count, reader.locale());
  }

  /** Along the edge of a chart: as is below 100,000, from there on "150K", "15M". */
  static String compact(long count, Reader reader) {
    return count < 100_000
        ? number(count, reader)
        : NumberFormat.getCompactNumberInstance(reader.locale(), NumberFormat.Style.SHORT)
            .format(count);
  }

  /** Whole percent of a total: "97 %"; rounds down, so that 100 % means everyone. */
  public static String percentOf(Number part, Number total, Reader reader) {
    var share = total.longValue() == 0 ? 0 : part.longValue() * 100 / total.longValue();
    return number(share, reader) + "\u00a0%";
  }

  private static String written(Instant at, ZoneId zone, Locale locale, String pattern) {
    return TimeWords.in(locale).written(at.atZone(zone), pattern);
  }

  private static String zoneName(ZoneId zone) {
    if (zone.equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    return zone instanceof ZoneOffset ? "UTC" + zone.getId() : zone.getId();
  }
}
