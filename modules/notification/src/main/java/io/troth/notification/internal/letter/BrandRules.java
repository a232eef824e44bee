package io.troth.notification.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.internal.mail.NoticeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a tenant may show of itself in mails. Pure. */
final class BrandRules {

  private static final int MARK = 60;
  private static final int IMPRINT = 1_000;
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Where white and black are equally far away; either has more than 4.5 to 1 on its side. */
  private static final double MIDDLE = 0.179;

  private BrandRules() {}

  /** As it is kept; an imprint of which nothing is left is none. */
  static LetterBrand tidied(LetterBrand brand) {
    var imprints = new TreeMap<String, String>();
    brand
        .imprints()
        .forEach(
            (language, text) -> {
              var tidied = LetterReader.tidied(text);
              if (!tidied.isEmpty()) {
                imprints.put(language, tidied);
              }
            });
    return new LetterBrand(
        brand.mark().strip(), brand.accent().strip().toLowerCase(Locale.ROOT), imprints);
  }

  /**
   * @throws Problem invalid-input with everything that is wrong
   */
  static void check(LetterBrand brand) {
    var wrong = new ArrayList<Violation>();
    if (LetterReader.length(brand.mark()) > MARK
        || brand.mark().contains("\n")
        || LetterReader.hasInvisible(brand.mark())) {
      wrong.add(
          new Violation(
              "mark",
              "This is no name for a mail.",
              "one line of at most " + MARK + " characters"));
    }
    if (!COLOUR.matcher(brand.accent()).matches()) {
      wrong.add(new Violation("accent", "This is no colour.", "such as #0c5460"));
    }
    imprints(brand.imprints(), wrong);
    if (!wrong.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID_INPUT, "The sender is not valid.", wrong);
    }
  }

  private static void imprints(Map<String, String> imprints, List<Violation> wrong) {
    imprints.forEach(
        (language, text) -> {
          var field = "imprints." + language;
          if (NoticeText.LANGUAGES.stream().noneMatch(l -> l.toLanguageTag().equals(language))) {
            wrong.add(new Violation(field, "Mails are not written in this language.", "en or de"));
          } else if (LetterReader.length(text) > IMPRINT || LetterReader.hasInvisible(text)) {
            wrong.add(
                new Violation(
                    field,
                    "This is no imprint.",
                    "at most " + IMPRINT + " characters that can be seen"));
          }
        });
  }

  /** Black or white, whichever is read more easily on the colour (WCAG 2.2). */
  static String readableOn(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    double luminance =
        0.2126 * share(value >> 16) + 0.7152 * share(value >> 8) + 0.0722 * share(value);
    return luminance > MIDDLE ? "#000000" : "#ffffff";
  }

  private static double share(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
