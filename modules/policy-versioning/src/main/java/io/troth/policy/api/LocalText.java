package io.troth.policy.api;

import java.util.Locale;
import java.util.Map;

/**
 * Words in several languages.
 *
 * @param byLanguage BCP 47 language tag to text; not empty
 */
public record LocalText(Map<String, String> byLanguage) {

  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
  }

  public static LocalText of(String language, String text) {
    return new LocalText(Map.of(language, text));
  }

  /** The text in the wished language, else in the fallback, else in any. */
  public String in(Locale wished, Locale fallback) {
    var text = byLanguage.get(wished.getLanguage());
    if (text == null) {
      text = byLanguage.get(fallback.getLanguage());
    }
    return text != null ? text : byLanguage.values().stream().sorted().findFirst().orElse("");
  }
}
