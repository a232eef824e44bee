package io.troth.admin.internal.banner;

import io.troth.centre.api.BannerDesigns.Pair;
import io.troth.web.page.Tone;
import java.util.Locale;

/**
 * Whether a colour can be read on its paper.
 *
 * @param field of the colour
 * @param name of the colour
 * @param words the contrast and what it must be
 */
public record ContrastView(String field, String name, String words, Tone tone) {

  static ContrastView of(Pair pair) {
    var figure = String.format(Locale.ROOT, "%.1f", pair.contrast());
    var least = String.format(Locale.ROOT, "%.1f", pair.least());
    var against = figure + " : 1 on " + BannerWords.colour(pair.back()).toLowerCase(Locale.ROOT);
    var words = pair.readable() ? against : against + "; at least " + least + " : 1 is needed";
    return new ContrastView(
        pair.front(),
        BannerWords.colour(pair.front()),
        words,
        pair.readable() ? Tone.KEPT : Tone.BROKEN);
  }

  /** Whether people cannot read it. */
  public boolean wrong() {
    return tone == Tone.BROKEN;
  }

  /** What stands beside the shape. */
  public String verdict() {
    return wrong() ? "Not readable" : "Readable";
  }
}
