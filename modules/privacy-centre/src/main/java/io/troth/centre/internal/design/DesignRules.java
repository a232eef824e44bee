package io.troth.centre.internal.design;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesign.Words;
import io.troth.centre.api.BannerDesigns.Pair;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What must hold of a design before anybody is shown it. */
final class DesignRules {

  /** WCAG 2.2, success criterion 1.4.3; the switches need 3, which this covers. */
  private static final double TEXT = 4.5;

  private static final int MOST_LANGUAGES = 30;
  private static final int WIDEST_RADIUS = 24;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final List<Violation> violations = new ArrayList<>();

  private DesignRules() {}

  /**
   * Refuses a design that cannot be shown.
   *
   * @throws Problem invalid-input with everything that is wrong
   */
  static void check(BannerDesign design) {
    var rules = new DesignRules();
    if (design.radius() < 0 || design.radius() > WIDEST_RADIUS) {
      rules.add("radius", "is too wide", "0 to " + WIDEST_RADIUS + " pixels");
    }
    rules.palette("light", design.light());
    rules.palette("dark", design.dark());
    if (design.words().size() > MOST_LANGUAGES) {
      rules.add("words", "are in too many languages", "at most " + MOST_LANGUAGES);
    }
    new TreeMap<>(design.words()).forEach(rules::words);
    rules.raise();
  }

  /** Every pair that is read against each other. */
  static List<Pair> pairs(BannerDesign design) {
    var rules = new DesignRules();
    rules.colours("light", design.light());
    rules.colours("dark", design.dark());
    rules.raise();
    var pairs = new ArrayList<>(pairs("light", design.light()));
    pairs.addAll(pairs("dark", design.dark()));
    return pairs;
  }

  private static List<Pair> pairs(String name, Palette palette) {
    return List.of(
        new Pair(
            name + ".ink", name + ".paper", Contrast.between(palette.ink(), palette.paper()), TEXT),
        new Pair(
            name + ".accent",
            name + ".paper",
            Contrast.between(palette.accent(), palette.paper()),
            TEXT));
  }

  private void palette(String name, Palette palette) {
    if (!colours(name, palette)) {
      return;
    }
    pairs(name, palette).stream().filter(pair -> !pair.readable()).forEach(this::unreadable);
  }

  private void unreadable(Pair pair) {
    add(
        pair.front(),
        String.format(
            Locale.ROOT,
            "cannot be read on %s: the contrast is %.2f",
            pair.back(),
            pair.contrast()),
        String.format(Locale.ROOT, "a contrast of at least %.1f", pair.least()));
  }

  private boolean colours(String name, Palette palette) {
    boolean accent = colour(name + ".accent", palette.accent());
    boolean paper = colour(name + ".paper", palette.paper());
    boolean ink = colour(name + ".ink", palette.ink());
    return accent && paper && ink;
  }

  private boolean colour(String field, String value) {
    if (Contrast.isColour(value)) {
      return true;
    }
    add(field, "is no colour", "# and six hexadecimal digits, for example #0f5656");
    return false;
  }

  private void words(String language, Words words) {
    if (!LANGUAGE.matcher(language).matches()) {
      add("words." + language, "is no language", "a BCP 47 tag, for example de or pt-BR");
    }
    part(language, "heading", words.heading(), 80);
    part(language, "body", words.body(), 600);
    part(language, "refuse", words.refuse(), 40);
    part(language, "accept", words.accept(), 40);
    part(language, "choose", words.choose(), 40);
  }

  private void part(String language, String part, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      add(
          "words." + language + "." + part,
          text.isBlank() ? "is missing" : "is too long",
          "1 to " + most + " characters");
    }
  }

  private void add(String field, String message, String expected) {
    violations.add(new Violation(field, message, expected));
  }

  private void raise() {
    if (!violations.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT,
          String.format(Locale.ROOT, "%d parts of the design are not right.", violations.size()),
          violations);
    }
  }
}
