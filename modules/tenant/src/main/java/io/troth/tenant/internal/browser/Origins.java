package io.troth.tenant.internal.browser;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Origins of web pages (RFC 6454): scheme, host and, where it is not the scheme's own, port. */
final class Origins {

  private static final int MAX = 20;

  private Origins() {}

  /**
   * The origins in the form in which browsers send them.
   *
   * @throws Problem {@code invalid-input} naming {@code origins}
   */
  static Set<String> checked(Set<String> given) {
    if (given.isEmpty() || given.size() > MAX) {
      throw refused("These are none or too many.");
    }
    var origins = new TreeSet<String>();
    for (var text : given) {
      origins.add(normal(text).orElseThrow(() -> refused("This is no origin: " + text)));
    }
    return Set.copyOf(origins);
  }

  static Optional<String> normal(String text) {
    if (!text.matches("(?i)https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?")) {
      return Optional.empty();
    }
    var uri = URI.create(text.toLowerCase(Locale.ROOT));
    if (uri.getHost() == null || uri.getPort() > 65_535) {
      return Optional.empty();
    }
    boolean ownPort = uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    var port = uri.getPort() < 0 || ownPort ? "" : ":" + uri.getPort();
    return Optional.of(uri.getScheme() + "://" + uri.getHost() + port);
  }

  private static Problem refused(String message) {
    return Problem.at(
        CommonProblem.INVALID_INPUT,
        "origins",
        message,
        "1 to 20 of the form https://www.example.test or http://localhost:8081");
  }
}
