package io.troth.notification.internal.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.notification.api.LetterBrand;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandRulesTest {

  @Test
  void oursIsValid() {
    assertThatCode(() -> BrandRules.check(LetterBrand.PLAIN)).doesNotThrowAnyException();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var brand =
        new LetterBrand(
            "x".repeat(61),
            "red;background:url(//x)",
            Map.of("fr", "Bonjour", "en", "y".repeat(1_001)));

    var refusal =
        catchThrowableOfType(Problem.class, () -> BrandRules.check(BrandRules.tidied(brand)));

    assertThat(refusal.violations())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("mark", "accent", "imprints.fr", "imprints.en");
  }

  @Test
  void theButtonCanBeReadInWhateverColour() {
    var random = new Random(7);
    for (int run = 0; run < 5_000; run++) {
      var colour = String.format("#%06x", random.nextInt(0x1000000));

      assertThat(contrast(colour, BrandRules.readableOn(colour)))
          .as(colour)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8) + 0.0722 * linear(value);
  }

  private static double linear(int channel) {
    double share = (channel & 255) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
