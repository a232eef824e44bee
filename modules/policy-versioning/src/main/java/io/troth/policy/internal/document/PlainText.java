package io.troth.policy.internal.document;

import java.util.regex.Pattern;

/** Rules for ids and for text that is shown as it is. */
final class PlainText {

  private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

  private PlainText() {}

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static void checkId(Faults faults, String field, String text) {
    if (!isId(text)) {
      faults.add(
          field,
          "\"" + shown(text) + "\" is no id",
          "1 to " + DocumentLimits.ID + " lower-case letters, digits and inner hyphens");
    }
  }

  /** One line of visible text: what stands in titles, headings, names and mail subjects. */
  static void checkLine(Faults faults, String field, String text) {
    var expected = "1 to " + DocumentLimits.LINE + " characters of plain text on one line";
    if (text.isBlank() || text.length() > DocumentLimits.LINE) {
      faults.add(field, "is empty or too long", expected);
    } else if (!text.strip().equals(text)) {
      faults.add(field, "has blanks around it", expected);
    } else if (text.codePoints().anyMatch(PlainText::isInvisible)) {
      faults.add(field, "has a line break or a control character", expected);
    }
  }

  /** Text of several lines; answers whether it is fit to look at more closely. */
  static boolean checkLines(Faults faults, String field, String text, int most) {
    var expected = "1 to " + most + " characters of text";
    if (text.isBlank() || text.length() > most) {
      faults.add(field, "is empty or too long", expected);
      return false;
    }
    if (text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && isInvisible(c))) {
      faults.add(field, "has a control character", expected);
      return false;
    }
    return true;
  }

  /** Control characters, line separators, lone surrogates, and marks that reorder what is seen. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
    };
  }

  private static String shown(String text) {
    var visible = text.codePoints().map(c -> isInvisible(c) ? '?' : c).limit(DocumentLimits.ID);
    return visible
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
