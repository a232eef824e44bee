package io.troth.policy.internal.board;

import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.internal.change.Phrases;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says promises to people, in every language Troth speaks. */
final class PromiseWords {

  private static final String BUNDLE = "io.troth.policy.internal.board.promises";
  private static final List<String> SPOKEN = List.of("en", "de");
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private PromiseWords() {}

  /** Something that is said differently in each language. */
  @FunctionalInterface
  interface Part {
    String in(String language);
  }

  static LocalText say(String key, Part... parts) {
    var byLanguage = new LinkedHashMap<String, String>();
    for (var language : SPOKEN) {
      byLanguage.put(language, fill(template(language, key), language, parts));
    }
    return new LocalText(byLanguage);
  }

  static Part name(LocalText name) {
    return language -> name.in(Locale.forLanguageTag(language), Locale.ENGLISH);
  }

  static Part text(String text) {
    return language -> text;
  }

  /** A word of the vocabulary that change sets use too. */
  static Part word(String key) {
    return language -> Phrases.word(key, language);
  }

  /** A word of this bundle. */
  static Part own(String key) {
    return language -> template(language, key);
  }

  /** A phrase of this bundle with something in it. */
  static Part own(String key, Part part) {
    return language -> fill(template(language, key), language, part);
  }

  static Part date(LocalDate day) {
    return language -> Phrases.date(day, language);
  }

  static Part span(TimeSpan span) {
    return language -> Phrases.span(span, language);
  }

  static Part days(int days) {
    return span(TimeSpan.ofDays(days));
  }

  static Part country(String code) {
    return language -> Phrases.country(code, language);
  }

  static Part countries(Collection<String> codes) {
    return language ->
        new TreeSet<>(codes)
            .stream()
                .map(code -> Phrases.country(code, language))
                .collect(Collectors.joining(", "));
  }

  static Part list(Stream<Part> parts, String separator) {
    var all = parts.toList();
    return language ->
        all.stream().map(part -> part.in(language)).collect(Collectors.joining(separator));
  }

  private static String template(String language, String key) {
    return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), EXACT).getString(key);
  }

  private static String fill(String template, String language, Part... parts) {
    var filled = new StringBuilder();
    int from = 0;
    for (int brace = template.indexOf('{'); brace >= 0; brace = template.indexOf('{', from)) {
      filled.append(template, from, brace);
      filled.append(parts[template.charAt(brace + 1) - '0'].in(language));
      from = brace + 3;
    }
    return filled.append(template, from, template.length()).toString();
  }
}
