package io.troth.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who reads a page, and when: everything that dates and numbers need to be written for them.
 *
 * @param now the moment of reading, from the injected clock
 * @param zone the zone in which dates are written; always named where an hour is shown
 * @param locale the language of the page
 */
public record Reader(Instant now, ZoneId zone, Locale locale) {

  /**
   * Language tag as the {@code lang} attribute wants it, for example {@code de} or {@code en-GB}.
   */
  public String lang() {
    return locale.toLanguageTag();
  }

  /** {@code rtl} for languages written from right to left, else {@code ltr}. */
  public String dir() {
    return switch (locale.getLanguage()) {
      case "ar", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi" -> "rtl";
      default -> "ltr";
    };
  }

  /** An instant with its hour: "Monday 7 December 2026, 00:00 (Europe/Berlin)". */
  public Moment moment(Instant at) {
    return new Moment(Formats.iso(at), Formats.weekdayDate(at, this), Formats.relative(at, this));
  }

  /** An instant of which only the day matters: "Monday 7 December 2026". */
  public Moment day(Instant at) {
    return new Moment(Formats.iso(at), Formats.weekday(at, this), Formats.relative(at, this));
  }

  /** An instant for dense places: "7 Dec 2026". */
  public Moment brief(Instant at) {
    return new Moment(Formats.iso(at), Formats.shortDate(at, this), Formats.relative(at, this));
  }
}
