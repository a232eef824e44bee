package io.troth.centre.internal.visitor;

import io.troth.policy.api.Handling.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a browser whether what was allowed is still what is stored. */
final class Marks {

  private static final int BYTES = 6;

  private Marks() {}

  /** Another one whenever something else is stored, elsewhere, or for another time. */
  static String of(List<Cookie> cookies) {
    var terms =
        cookies.stream()
            .map(
                cookie ->
                    String.join(
                        " ",
                        cookie.id(),
                        cookie.inBrowser(),
                        cookie.storage().name(),
                        cookie.keep().toString()))
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(terms.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
