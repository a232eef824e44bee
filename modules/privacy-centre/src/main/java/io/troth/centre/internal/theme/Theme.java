package io.troth.centre.internal.theme;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesign.Scheme;
import io.troth.centre.api.BannerDesigns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the accent of the tenant's design on the centre's own paper, in each scheme in which it can
 * be read there. Everything else stays ours, states above all.
 */
@ApplicationScoped
class Theme {

  /** Accent, paper and ink of troth.css, by day and by night. */
  private static final Palette DAY = new Palette("#0c5460", "#f8f6f0", "#1a2226");

  private static final Palette NIGHT = new Palette("#79c4c9", "#12181a", "#ebe8df");
  private static final String WHITE = "#ffffff";
  private static final String BLACK = "#000000";

  /**
   * More than the 4.5 of WCAG 2.2 (1.4.3): the soft ground is a little nearer to the accent than
   * paper.
   */
  private static final double LEAST = 5.5;

  private final BannerDesigns designs;

  Theme(BannerDesigns designs) {
    this.designs = designs;
  }

  /** A style sheet; empty where the tenant designed nothing. */
  String css() {
    var saved = designs.current();
    if (saved.at().isEmpty()) {
      return "";
    }
    var design = saved.design();
    var day = design.scheme() == Scheme.DARK ? design.dark() : design.light();
    var night = design.scheme() == Scheme.LIGHT ? design.light() : design.dark();
    return css(readable(day.accent(), DAY), readable(night.accent(), NIGHT));
  }

  private static String css(@Nullable Accent day, @Nullable Accent night) {
    if (day == null && night == null) {
      return "";
    }
    var light = Optional.ofNullable(day).orElse(new Accent(DAY.accent(), WHITE));
    var dark = Optional.ofNullable(night).orElse(new Accent(NIGHT.accent(), "#06262b"));
    return """
        :root {
          --accent: light-dark(%1$s, %2$s);
          --accent-strong: light-dark(color-mix(in oklab, %1$s 85%%, #000), color-mix(in oklab, %2$s 80%%, #fff));
          --accent-soft: light-dark(color-mix(in oklab, %1$s 7%%, #fffefb), color-mix(in oklab, %2$s 14%%, #12181a));
          --on-accent: light-dark(%3$s, %4$s);
        }
        """
        .formatted(light.colour(), dark.colour(), light.ink(), dark.ink());
  }

  /**
   * An accent with the ink that can be read on it.
   *
   * @param ink black or white, whichever stands out more: one of them always reaches 4.5
   */
  private record Accent(String colour, String ink) {}

  private @Nullable Accent readable(String colour, Palette ours) {
    if (contrast(colour, ours.paper()) < LEAST) {
      return null;
    }
    var white = contrast(colour, WHITE);
    var black = contrast(colour, BLACK);
    return new Accent(colour, white >= black ? WHITE : BLACK);
  }

  private double contrast(String front, String back) {
    var palette = new Palette(front, back, back);
    var probe =
        new BannerDesign(
            BannerDesign.PLAIN.position(),
            BannerDesign.PLAIN.scheme(),
            0,
            palette,
            palette,
            Map.of());
    return designs.pairs(probe).stream()
        .filter(pair -> pair.front().equals("light.accent"))
        .mapToDouble(BannerDesigns.Pair::contrast)
        .findFirst()
        .orElseThrow();
  }
}
