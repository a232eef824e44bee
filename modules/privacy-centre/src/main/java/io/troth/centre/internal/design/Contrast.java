package io.troth.centre.internal.design;

import java.util.regex.Pattern;

/** Contrast of two colours as WCAG 2.2 defines it. */
final class Contrast {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double GLARE = 0.05;

  private Contrast() {}

  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }

  /**
   * From 1 for the same colour to 21 for black on white.
   *
   * @param one as {@code #rrggbb}
   * @param other as {@code #rrggbb}
   */
  static double between(String one, String other) {
    double first = luminance(one) + GLARE;
    double second = luminance(other) + GLARE;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * share(value >> 16) + 0.7152 * share(value >> 8) + 0.0722 * share(value);
  }

  private static double share(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
