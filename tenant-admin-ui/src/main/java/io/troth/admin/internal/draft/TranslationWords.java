package io.troth.admin.internal.draft;

import io.troth.admin.internal.writing.PathWords;
import io.troth.policy.api.authoring.Translations;
import io.troth.policy.api.authoring.Translations.Need;
import io.troth.policy.api.authoring.Translations.Open;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is to be done with the languages of a draft. */
final class TranslationWords {

  private TranslationWords() {}

  static Optional<Open> find(List<Open> open, String language, String part) {
    return open.stream()
        .filter(each -> each.language().equals(language) && each.part().equals(part))
        .findFirst();
  }

  /** The languages in which a part needs this. */
  static String languages(List<Open> open, String part, Need need) {
    return open.stream()
        .filter(each -> each.part().equals(part) && each.need() == need)
        .map(each -> PathWords.language(each.language()))
        .collect(Collectors.joining(", "));
  }

  /** What is to be done with title and summary of a language; empty when nothing is. */
  static String ofHead(List<Open> open, String language) {
    return open.stream()
        .filter(each -> each.language().equals(language))
        .filter(each -> isHead(each.part()))
        .map(each -> name(each.part()) + ": " + of(each.need()))
        .collect(Collectors.joining("; "));
  }

  static boolean isHead(String part) {
    return part.equals(Translations.TITLE) || part.equals(Translations.SUMMARY);
  }

  static String name(String part) {
    return part.equals(Translations.TITLE) ? "Title" : "What changes";
  }

  static String of(Need need) {
    return switch (need) {
      case UNTRANSLATED -> "not translated";
      case OUTDATED -> "source changed since";
    };
  }

  /** The same in a sentence. */
  static String sentence(Need need) {
    return switch (need) {
      case UNTRANSLATED -> "Not translated yet: still the words of the language that prevails.";
      case OUTDATED -> "The language that prevails was changed after this translation.";
    };
  }
}
