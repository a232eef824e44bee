package io.troth.notification.internal.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in the DNS that mails can come from.
 *
 * @param value in its A-label form (RFC 5891), lower case, two to eight labels
 */
record DomainName(String value) {

  /** So that {@code bounces.} and a selector fit before it (RFC 1035 §2.3.4: 253 octets). */
  private static final int LONGEST = 180;

  private static final int LABEL = 63;
  private static final int LABELS = 8;

  static Optional<DomainName> parse(String text) {
    var typed = text.strip();
    if (typed.isEmpty() || typed.length() > LONGEST || typed.endsWith("..")) {
      return Optional.empty();
    }
    try {
      var name =
          IDN.toASCII(
                  typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed,
                  IDN.USE_STD3_ASCII_RULES)
              .toLowerCase(Locale.ROOT);
      return name.length() <= LONGEST && isHost(name)
          ? Optional.of(new DomainName(name))
          : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  boolean isWithin(String other) {
    var parent = other.toLowerCase(Locale.ROOT);
    return value.equals(parent) || value.endsWith("." + parent);
  }

  /** The domain above, as long as it has two labels. */
  Optional<DomainName> parent() {
    var above = value.substring(value.indexOf('.') + 1);
    return above.contains(".") ? Optional.of(new DomainName(above)) : Optional.empty();
  }

  /** An address in figures has a last label of digits; a domain never has. */
  private static boolean isHost(String name) {
    var labels = name.split("\\.", -1);
    for (var label : labels) {
      if (label.length() > LABEL || !label.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
        return false;
      }
    }
    return labels.length >= 2
        && labels.length <= LABELS
        && !labels[labels.length - 1].matches("[0-9]+");
  }
}
