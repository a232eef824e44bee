package io.troth.web.page;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Patterns of dates and words for distances in time, per language, from {@code time*.properties}
 * beside this class. Languages without a file are written in English.
 */
record TimeWords(ResourceBundle bundle, Locale locale) {

  private static final ResourceBundle.Control NO_GUESS =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  static TimeWords in(Locale locale) {
    var loader = TimeWords.class.getClassLoader();
    var bundle = ResourceBundle.getBundle("io.troth.web.page.time", locale, loader, NO_GUESS);
    var english = bundle.getLocale().equals(Locale.ROOT) && !locale.getLanguage().equals("en");
    return new TimeWords(bundle, english ? Locale.ENGLISH : locale);
  }

  /** A date or time by one of the patterns. */
  String written(TemporalAccessor at, String pattern) {
    return DateTimeFormatter.ofPattern(text(pattern), locale).format(at);
  }

  String text(String key) {
    return bundle.getString(key);
  }

  /** A text with singular and plural, and the amount grouped as the language does. */
  String count(String key, long amount) {
    return new MessageFormat(bundle.getString(key), locale).format(new Object[] {amount});
  }
}
