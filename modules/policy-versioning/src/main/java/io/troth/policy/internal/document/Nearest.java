package io.troth.policy.internal.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

  private static final int FARTHEST = 3;

  private Nearest() {}

  /** "one of …" with the nearest known word in front if there is one near. */
  static String expectation(String written, Collection<String> known) {
    var all = "one of " + String.join(", ", known.stream().sorted().toList());
    return to(written, known).map(near -> "did you mean " + near + "? " + all).orElse(all);
  }

  static Optional<String> to(String written, Collection<String> known) {
    var word = plain(written);
    return known.stream()
        .filter(candidate -> distance(word, plain(candidate)) <= FARTHEST)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Case, and how words are joined, is no difference. */
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Levenshtein's distance; words far apart in length are not looked at closely. */
  static int distance(String left, String right) {
    if (Math.abs(left.length() - right.length()) > FARTHEST) {
      return FARTHEST + 1;
    }
    var previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      var current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int swap = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + swap);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
