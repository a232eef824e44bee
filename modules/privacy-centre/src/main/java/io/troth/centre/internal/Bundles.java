package io.troth.centre.internal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** Finds words in the reader's language. */
public final class Bundles {

  private Bundles() {}

  /** A bundle whose default language is English and that has the language asked for. */
  public static <T> T in(Class<T> bundle, Locale locale) {
    return locale.getLanguage().equals("en")
        ? MessageBundles.get(bundle)
        : MessageBundles.get(bundle, Localized.Literal.of(locale.getLanguage()));
  }
}
