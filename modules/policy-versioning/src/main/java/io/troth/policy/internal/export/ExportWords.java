package io.troth.policy.internal.export;

import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words of public documents in one language. Closed vocabularies are said as changes say them, so
 * that a person meets one word for one thing.
 */
final class ExportWords {

  private static final String OWN = "io.troth.policy.internal.export.export";
  private static final String SHARED = "io.troth.policy.internal.change.changes";
  private static final List<String> SPOKEN = List.of("en", "de");
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final Locale names;
  private final Locale prevailing;
  private final ResourceBundle own;
  private final ResourceBundle shared;

  private ExportWords(Locale locale, Locale names, Locale prevailing) {
    this.locale = locale;
    this.names = names;
    this.prevailing = prevailing;
    this.own = ResourceBundle.getBundle(OWN, locale, EXACT);
    this.shared = ResourceBundle.getBundle(SHARED, locale, EXACT);
  }

  /**
   * @param language of the text; our own words are English where we do not speak it
   * @param prevailing of names that are not said in the language
   */
  static ExportWords in(String language, String prevailing) {
    var names = Locale.forLanguageTag(language);
    var spoken = SPOKEN.contains(names.getLanguage()) ? names.getLanguage() : "en";
    return new ExportWords(Locale.forLanguageTag(spoken), names, Locale.forLanguageTag(prevailing));
  }

  /** The language of our own words. */
  Locale locale() {
    return locale;
  }

  String say(String key, Object... arguments) {
    var template = own.containsKey(key) ? own.getString(key) : shared.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      template = template.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return template;
  }

  /** A constant of a closed vocabulary. */
  String word(String vocabulary, Enum<?> constant) {
    return say(vocabulary + "." + constant.name());
  }

  /** An id out of an open vocabulary: said if we know a word, else as it is. */
  String word(String vocabulary, String id) {
    var key = vocabulary + "." + id;
    return own.containsKey(key) || shared.containsKey(key) ? say(key) : id.replace('-', ' ');
  }

  /** The same, as it begins a line. */
  String heading(String vocabulary, String id) {
    var word = word(vocabulary, id);
    return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(locale) + word.substring(1);
  }

  String name(LocalText text) {
    return text.in(names, prevailing);
  }

  String country(String code) {
    return new Locale("", code).getDisplayCountry(locale);
  }

  String countries(Collection<String> codes) {
    return new TreeSet<>(codes).stream().map(this::country).collect(Collectors.joining(", "));
  }

  String date(LocalDate date) {
    var dates = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates).format(date);
  }

  String days(int days) {
    return span(TimeSpan.ofDays(days));
  }

  String span(TimeSpan span) {
    var parts = new ArrayList<String>();
    part(parts, "year", span.calendar().getYears());
    part(parts, "month", span.calendar().getMonths());
    part(parts, "day", span.calendar().getDays());
    part(parts, "hour", span.clock().toHours());
    part(parts, "minute", span.clock().toMinutesPart());
    part(parts, "second", span.clock().toSecondsPart());
    return String.join(" ", parts);
  }

  private void part(List<String> parts, String unit, long count) {
    if (count > 0) {
      parts.add(say("unit." + unit + (count == 1 ? ".one" : ".other"), count));
    }
  }
}
