package io.troth.notification.internal.mail;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Base 32 (RFC 4648 §6) in lower case without padding: mail systems on the way may change the case
 * of a local part, so nothing in it may depend on the case.
 */
public final class Base32 {

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

  private Base32() {}

  public static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var b : bytes) {
      buffer = (buffer << 8 | b & 0xff) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(DIGITS.charAt(buffer >> bits & 31));
      }
    }
    if (bits > 0) {
      text.append(DIGITS.charAt(buffer << 5 - bits & 31));
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException when a character is no digit
   */
  public static byte[] decode(String text) {
    var bytes = new ByteArrayOutputStream();
    var buffer = 0;
    var bits = 0;
    for (var c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      var digit = DIGITS.indexOf(c);
      if (digit < 0) {
        throw new IllegalArgumentException("no base 32 digit");
      }
      buffer = (buffer << 5 | digit) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits & 0xff);
      }
    }
    return bytes.toByteArray();
  }
}
