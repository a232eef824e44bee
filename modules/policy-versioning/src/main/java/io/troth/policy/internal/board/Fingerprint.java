package io.troth.policy.internal.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Hashes what is promised, part by part; sets in alphabetical order, so that order says nothing.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Object... parts) {
    var text = new StringJoiner("\u001f");
    for (var part : parts) {
      text.add(part instanceof Collection<?> several ? sorted(several) : part.toString());
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String sorted(Collection<?> several) {
    var words = new TreeSet<String>();
    several.forEach(each -> words.add(each.toString()));
    return String.join("\u001e", words);
  }
}
