package io.troth.notification.internal.letter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds which of few words somebody probably meant. */
final class NearestWord {

  /** Half of a word may be wrong, but no more. */
  private static final int SHARE = 2;

  private NearestWord() {}

  /** "one of …", with the nearest in front where one is near. */
  static String expectation(String written, Collection<String> known) {
    var all = known.isEmpty() ? "none here" : "one of " + String.join(", ", known);
    return to(written, known).map(near -> "did you mean " + near + "? " + all).orElse(all);
  }

  static Optional<String> to(String written, Collection<String> known) {
    var word = plain(written);
    return known.stream()
        .filter(each -> distance(word, plain(each)) * SHARE <= plain(each).length())
        .min(Comparator.comparingInt(each -> distance(word, plain(each))));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Levenshtein's: letters to insert, take out or replace. */
  private static int distance(String left, String right) {
    var row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int kept = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
