package io.troth.consent.internal.receipt;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Words of receipts in one language, for pages and paper alike. */
final class ReceiptWords {

  private static final String BUNDLE = "io.troth.consent.internal.receipt.receipt";
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private ReceiptWords(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, EXACT);
  }

  /** English where the wished language is not spoken. */
  static ReceiptWords in(Locale wished) {
    return new ReceiptWords(
        SPOKEN.stream()
            .filter(each -> each.getLanguage().equals(wished.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH));
  }

  static List<Locale> spoken() {
    return SPOKEN;
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... arguments) {
    var words = bundle.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      words = words.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return words;
  }

  String word(String vocabulary, Enum<?> constant) {
    return say(vocabulary + "." + constant.name());
  }

  /** An id out of an open vocabulary: said if there is a word, else as it is. */
  String word(String vocabulary, String id) {
    var key = vocabulary + "." + id;
    return bundle.containsKey(key) ? say(key) : id;
  }
}
