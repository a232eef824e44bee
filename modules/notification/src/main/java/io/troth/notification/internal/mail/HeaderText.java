package io.troth.notification.internal.mail;

/**
 * Makes text that others wrote fit for a mail header: a name or a title can never begin a new
 * header (RFC 5322 §2.2) nor turn the reading direction of what follows (CVE-2021-42574).
 */
public final class HeaderText {

  private HeaderText() {}

  /**
   * Line breaks and runs of white space become one space, control and bidirectional formatting
   * characters and broken surrogates vanish, what is too long is cut and ends in an ellipsis.
   *
   * @param limit code points kept at most, at least 2
   */
  public static String clean(String text, int limit) {
    var clean = new StringBuilder();
    text.codePoints().forEach(point -> append(clean, point));
    var trimmed = clean.toString().strip();
    if (trimmed.codePointCount(0, trimmed.length()) <= limit) {
      return trimmed;
    }
    return trimmed.substring(0, trimmed.offsetByCodePoints(0, limit - 1)).strip() + "…";
  }

  private static void append(StringBuilder clean, int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85) {
      if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    } else if (isPrintable(point)) {
      clean.appendCodePoint(point);
    }
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }
}
