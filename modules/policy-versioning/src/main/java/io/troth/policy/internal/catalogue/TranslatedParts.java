package io.troth.policy.internal.catalogue;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.Translations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document's texts in parts that are translated one by one, in reading order. */
final class TranslatedParts {

  private TranslatedParts() {}

  static Map<String, String> of(PolicyDocument document, String language) {
    var text = document.texts().getOrDefault(language, new PolicyText("", "", List.of()));
    var parts = new LinkedHashMap<String, String>();
    parts.put(Translations.TITLE, text.title());
    if (!text.changeSummary().isBlank()) {
      parts.put(Translations.SUMMARY, text.changeSummary());
    }
    text.clauses()
        .forEach(clause -> parts.put(clause.id(), clause.heading() + "\n\n" + clause.body()));
    return parts;
  }

  /** Every language but the one that prevails. */
  static List<String> translations(PolicyDocument document) {
    return document.texts().keySet().stream()
        .filter(language -> !language.equals(document.sourceLanguage()))
        .sorted()
        .toList();
  }

  static String field(PolicyDocument document, String language, String part) {
    var place = "texts." + language;
    if (part.equals(Translations.TITLE)) {
      return place + ".title";
    }
    if (part.equals(Translations.SUMMARY)) {
      return place + ".changeSummary";
    }
    var clauses = document.texts().getOrDefault(language, new PolicyText("", "", List.of()));
    var ids = clauses.clauses().stream().map(clause -> clause.id()).toList();
    return place + ".clauses[" + ids.indexOf(part) + "].body";
  }

  static String hash(String words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
