package io.troth.notification.internal.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A deliverable address in ASCII: {@code local-part@domain}, the domain in its A-label form (RFC
 * 5891). {@code toString} shows nothing of it.
 */
public record MailAddress(String value) {

  private static final int LOCAL_PART = 64;
  private static final int LONGEST = 254;

  /**
   * Reads an address; empty when no mail server could be asked to deliver to it. Local parts beyond
   * ASCII are not sent to, because too few servers take them (RFC 6531).
   */
  public static Optional<MailAddress> parse(String text) {
    var stripped = text.strip();
    var at = stripped.lastIndexOf('@');
    if (at < 1 || at > LOCAL_PART || !isPlainAscii(stripped.substring(0, at))) {
      return Optional.empty();
    }
    try {
      var domain = IDN.toASCII(stripped.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      var address = stripped.substring(0, at + 1) + domain;
      new InternetAddress(address, true).validate();
      return address.length() > LONGEST ? Optional.empty() : Optional.of(new MailAddress(address));
    } catch (AddressException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  private static boolean isPlainAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
        && text.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>');
  }

  @Override
  public String toString() {
    return "MailAddress[…]";
  }
}
