package io.troth.notification.internal.mail;

import java.util.List;
import java.util.Locale;

/** The languages of mails: those in which the parts that we write are written. */
public final class NoticeText {

  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private NoticeText() {}

  /** The first of these languages that notices are written in, else English. */
  public static Locale language(Locale person, Locale tenant) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(person.getLanguage()))
        .findFirst()
        .orElseGet(
            () ->
                tenant.getLanguage().equals(Locale.GERMAN.getLanguage())
                    ? Locale.GERMAN
                    : Locale.ENGLISH);
  }
}
