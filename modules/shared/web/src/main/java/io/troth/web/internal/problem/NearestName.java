package io.troth.web.internal.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
final class NearestName {

  private NearestName() {}

  /** The known name with the fewest changes from the one written, if few are enough. */
  static Optional<String> to(String written, Collection<String> known) {
    var most = Math.max(written.length() > 3 ? 2 : 1, written.length() / 3);
    return known.stream()
        .filter(name -> distance(written, name) <= most)
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  private static int distance(String written, String name) {
    var a = written.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    var b = name.toLowerCase(Locale.ROOT);
    var row = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
