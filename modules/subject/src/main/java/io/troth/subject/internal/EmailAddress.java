package io.troth.subject.internal;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: the dot-atom form of RFC 5322 with letters of any script in
 * it (RFC 6531), and a domain of two labels or more. Quoted local parts, comments and address
 * literals are refused: nobody's mailbox needs them, and header injection lives there.
 */
record EmailAddress(String local, String domain) {

  private static final int MAX = 254;
  private static final int MAX_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+"
              + "(\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  /** Empty when no mail can be sent there. */
  static Optional<EmailAddress> parse(String text) {
    var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    int at = normal.lastIndexOf('@');
    if (at < 1 || normal.length() > MAX) {
      return Optional.empty();
    }
    var local = normal.substring(0, at);
    if (local.length() > MAX_LOCAL || !LOCAL.matcher(local).matches()) {
      return Optional.empty();
    }
    return ascii(normal.substring(at + 1))
        .filter(domain -> domain.length() + local.length() < MAX)
        .map(domain -> new EmailAddress(local, domain));
  }

  /** The address as it is written to and compared: the domain in lower-case ASCII. */
  String text() {
    return local + "@" + domain;
  }

  private static Optional<String> ascii(String domain) {
    try {
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
