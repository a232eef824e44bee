package io.troth.centre.api;

import java.util.Map;

/**
 * How the browser script looks and what its first layer says. Both answers always have one size and
 * one colour; that is no matter of design.
 *
 * @param position where the first layer stands
 * @param scheme whether it follows the visitor's system
 * @param radius of its corners in pixels, 0 to 24
 * @param light colours by day
 * @param dark colours by night
 * @param words by BCP 47 language tag, at most 30; in other languages our own are shown
 */
public record BannerDesign(
    Position position,
    Scheme scheme,
    int radius,
    Palette light,
    Palette dark,
    Map<String, Words> words) {

  /** What a tenant has that designed nothing. */
  public static final BannerDesign PLAIN =
      new BannerDesign(
          Position.BOTTOM_START,
          Scheme.AUTO,
          14,
          new Palette("#0f5656", "#fffdf8", "#1d2624"),
          new Palette("#8fd3cd", "#1f2628", "#ece8df"),
          Map.of());

  public BannerDesign {
    words = Map.copyOf(words);
  }

  /** Where the first layer stands; start and end follow the direction of the text. */
  public enum Position {
    BOTTOM,
    BOTTOM_START,
    BOTTOM_END,
    TOP
  }

  /** Which colours are shown. */
  public enum Scheme {
    /** As the visitor's system is set. */
    AUTO,
    LIGHT,
    DARK
  }

  /**
   * Three colours, each {@code #rrggbb}.
   *
   * @param accent of buttons and links
   * @param paper behind everything
   * @param ink of text
   */
  public record Palette(String accent, String paper, String ink) {}

  /**
   * The words of the first layer; none may be left out.
   *
   * @param heading at most 80 characters
   * @param body what is asked and why, at most 600 characters
   * @param refuse of the button that refuses everything, at most 40 characters
   * @param accept of the button that allows everything, at most 40 characters
   * @param choose of the way to the single switches, at most 40 characters
   */
  public record Words(String heading, String body, String refuse, String accept, String choose) {}
}
