package io.troth.web.outbound;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that somebody else chose and we call, taken apart. What a name stands for is not asked
 * here but every time something is sent.
 *
 * @param secure whether TLS is spoken
 * @param host in ASCII, without a final dot
 * @param path with the query, as it goes on the wire
 */
public record TargetUrl(boolean secure, String host, int port, String path) {

  public static final int LONGEST = 500;

  private static final int LONGEST_HOST = 253;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int HIGHEST_PORT = 65_535;
  private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern PORT = Pattern.compile("(.*?)(?::([0-9]{1,5}))?");

  /** The last label of a name is never a number: "0x7f.1" and "2130706433" are addresses. */
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9-]+\\.)+(?!0x[0-9a-f]*$)(?![0-9]+$)[a-z0-9-]+");

  /**
   * Reads an address.
   *
   * @throws Problem invalid-input naming {@code url}
   */
  public static TargetUrl parse(String text, Reach reach) {
    if (text.length() > LONGEST) {
      throw refused("The address is too long.", "at most " + LONGEST + " characters");
    }
    var uri = uri(text);
    boolean secure = secure(uri, reach);
    var authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
    if (authority.contains("@")) {
      throw refused(
          "The address holds a name or password.", "no \"@\": what is sent is signed instead");
    }
    if (uri.getRawFragment() != null) {
      throw refused("The address ends in a fragment.", "no \"#\"");
    }
    var parts = PORT.matcher(authority);
    if (!parts.matches()) {
      throw refused("The address names no server.", "https://hooks.example.com/troth");
    }
    var host = host(parts.group(1), reach);
    int port = port(parts.group(2), secure, host, reach);
    return new TargetUrl(secure, host, port, path(uri));
  }

  /** As a header names it. */
  public String authority() {
    return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw refused("This is no address.", "https://hooks.example.com/troth");
    }
  }

  private static boolean secure(URI uri, Reach reach) {
    var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (scheme.equals("https")) {
      return true;
    }
    if (scheme.equals("http") && reach == Reach.LOCAL_TOO) {
      return false;
    }
    throw refused("What is sent must be protected.", "an address that begins with https://");
  }

  private static String host(String text, Reach reach) {
    var host = ascii(text);
    if (reach == Reach.LOCAL_TOO && THIS_MACHINE.contains(host)) {
      return host;
    }
    if (host.length() > LONGEST_HOST || !NAME.matcher(host).matches()) {
      throw refused("The address names no server.", "a full name such as hooks.example.com");
    }
    return host;
  }

  private static String ascii(String text) {
    if (text.startsWith("[")) {
      return text;
    }
    try {
      var ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static int port(@Nullable String text, boolean secure, String host, Reach reach) {
    int port = text == null ? secure ? HTTPS : HTTP : Integer.parseInt(text);
    boolean local = reach == Reach.LOCAL_TOO && THIS_MACHINE.contains(host);
    boolean open = PORTS.contains(port) || reach == Reach.LOCAL_TOO && port == HTTP;
    if (!open && !(local && port > 0 && port <= HIGHEST_PORT)) {
      throw refused("Nothing is sent to that port.", "port 443 or 8443");
    }
    return port;
  }

  private static String path(URI uri) {
    var path = Optional.ofNullable(uri.getRawPath()).filter(one -> !one.isEmpty()).orElse("/");
    var query = uri.getRawQuery();
    return URI.create(query == null ? path : path + "?" + query).toASCIIString();
  }

  private static Problem refused(String message, String expected) {
    return Problem.at(CommonProblem.INVALID_INPUT, "url", message, expected);
  }
}
