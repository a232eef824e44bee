package io.troth.centre.internal.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesign.Position;
import io.troth.centre.api.BannerDesign.Scheme;
import io.troth.centre.api.BannerDesign.Words;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignRulesTest {

  private static final Palette DARK = BannerDesign.PLAIN.dark();
  private static final Words WORDS = new Words("A choice", "Say.", "No", "Yes", "Choose");

  @Test
  void oursCanBeRead() {
    DesignRules.check(BannerDesign.PLAIN);
    assertThat(DesignRules.pairs(BannerDesign.PLAIN)).hasSize(4).allMatch(pair -> pair.readable());
  }

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21",
    "#ffffff, #ffffff, 1",
    "#767676, #ffffff, 4.54",
    "#777777, #ffffff, 4.48"
  })
  void contrastIsAsTheStandardCountsIt(String one, String other, double contrast) {
    assertThat(Contrast.between(one, other)).isCloseTo(contrast, within(0.01));
    assertThat(Contrast.between(other, one)).isCloseTo(contrast, within(0.01));
  }

  @Test
  void thePairThatCannotBeReadIsNamed() {
    var pale = new Palette("#9fd8d0", "#ffffff", "#111111");

    assertThat(faults(design(14, pale, DARK, Map.of())))
        .containsExactly(
            new Violation(
                "light.accent",
                "cannot be read on light.paper: the contrast is 1.59",
                "a contrast of at least 4.5"));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var words = Map.of("en", new Words("", "Say.", "No", "Yes", "x".repeat(41)), "de_DE", WORDS);
    var faults = faults(design(25, new Palette("red", "#ffffff", "#000"), DARK, words));

    assertThat(faults)
        .extracting(Violation::field)
        .containsExactly(
            "radius",
            "light.accent",
            "light.ink",
            "words.de_DE",
            "words.en.heading",
            "words.en.choose");
  }

  @Test
  void noDesignPassesThatCannotBeRead() {
    var random = new Random(20261125);
    for (int i = 0; i < 5_000; i++) {
      var design = design(0, any(random), any(random), Map.of("en", WORDS));
      boolean readable =
          List.of(design.light(), design.dark()).stream()
              .allMatch(
                  each ->
                      Contrast.between(each.ink(), each.paper()) >= 4.5
                          && Contrast.between(each.accent(), each.paper()) >= 4.5);
      if (readable) {
        DesignRules.check(design);
      } else {
        assertThatThrownBy(() -> DesignRules.check(design)).isInstanceOf(Problem.class);
      }
    }
  }

  private static BannerDesign design(
      int radius, Palette light, Palette dark, Map<String, Words> words) {
    return new BannerDesign(Position.TOP, Scheme.AUTO, radius, light, dark, words);
  }

  private static Palette any(Random random) {
    return new Palette(colour(random), colour(random), colour(random));
  }

  private static String colour(Random random) {
    return String.format("#%06x", random.nextInt(1 << 24));
  }

  private static List<Violation> faults(BannerDesign design) {
    return catchThrowableOfType(Problem.class, () -> DesignRules.check(design)).violations();
  }
}
