package io.troth.policy.internal.change;

import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says changes to people, from message templates. */
final class Words {

  private static final String BUNDLE = "io.troth.policy.internal.change.changes";
  private static final List<String> SPOKEN = List.of("en", "de");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final List<String> languages;

  /**
   * @param languages those of the document; English is used if Troth speaks none of them
   */
  Words(Collection<String> languages) {
    var spoken = SPOKEN.stream().filter(languages::contains).toList();
    this.languages = spoken.isEmpty() ? List.of("en") : spoken;
  }

  LocalText of(Rule rule, List<Argument> arguments) {
    return say("words." + rule.name(), arguments);
  }

  LocalText reason(Rule rule) {
    return say("reason." + rule.name(), List.of());
  }

  private LocalText say(String key, List<Argument> arguments) {
    var byLanguage = new LinkedHashMap<String, String>();
    for (var language : languages) {
      byLanguage.put(language, fill(template(language, key), language, arguments));
    }
    return new LocalText(byLanguage);
  }

  static String template(String language, String key) {
    return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), EXACT).getString(key);
  }

  private static String fill(String template, String language, List<Argument> arguments) {
    return ARGUMENT
        .matcher(template)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    arguments.get(Integer.parseInt(match.group(1))).in(language)));
  }

  /** Something that is said differently in each language. */
  @FunctionalInterface
  interface Argument {

    String in(String language);

    static Argument text(String text) {
      return language -> text;
    }

    static Argument name(LocalText name) {
      return language -> name.in(Locale.forLanguageTag(language), Locale.ENGLISH);
    }

    /** A word of a closed vocabulary, for example {@code basis.CONSENT}. */
    static Argument word(String key) {
      return language -> template(language, key);
    }

    /** A phrase of this bundle with something in it. */
    static Argument said(String key, Argument argument) {
      return language -> fill(template(language, key), language, List.of(argument));
    }

    static Argument country(String code) {
      return language -> new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
    }

    static Argument language(String tag) {
      return language ->
          Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(language));
    }

    static Argument date(LocalDate date) {
      return language -> {
        // English as it is written where dates do not begin with the month.
        var locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
      };
    }

    static Argument days(int days) {
      return span(TimeSpan.ofDays(days));
    }

    static Argument span(TimeSpan span) {
      return language -> {
        var parts = new ArrayList<String>();
        part(parts, language, "year", span.calendar().getYears());
        part(parts, language, "month", span.calendar().getMonths());
        part(parts, language, "day", span.calendar().getDays());
        part(parts, language, "hour", span.clock().toHours());
        part(parts, language, "minute", span.clock().toMinutesPart());
        part(parts, language, "second", span.clock().toSecondsPart());
        return parts.isEmpty() ? template(language, "unit.none") : String.join(" ", parts);
      };
    }

    static Argument list(Collection<String> words) {
      return language -> String.join(", ", new TreeSet<>(words));
    }

    /** Several, in the order they come. */
    static Argument all(Collection<Argument> arguments) {
      return language ->
          arguments.stream().map(each -> each.in(language)).collect(Collectors.joining(", "));
    }

    private static void part(List<String> parts, String language, String unit, long count) {
      if (count > 0) {
        var key = "unit." + unit + (count == 1 ? ".one" : ".other");
        parts.add(fill(template(language, key), language, List.of(text(String.valueOf(count)))));
      }
    }
  }
}
