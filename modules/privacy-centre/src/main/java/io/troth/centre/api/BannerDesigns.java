package io.troth.centre.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tenant's design of the browser script. Every saved design is kept, so that what people saw
 * when they chose can be shown later.
 */
public interface BannerDesigns {

  /** The design shown now. */
  Saved current();

  /** A design as it was saved; revision 0 is ours. */
  Optional<Saved> revision(long revision);

  /**
   * Shows another design from now on, within a minute on every page.
   *
   * @param revision the one this design was made from
   * @throws io.troth.kernel.Problem invalid-input with everything that is wrong: a part of the
   *     words that is missing, or two colours that cannot be told apart, named in the field as
   *     {@code light.ink} on {@code light.paper} with their contrast; stale-edit when another one
   *     was saved meanwhile
   */
  Saved save(BannerDesign design, long revision);

  /**
   * Every pair of colours that is read against each other, with its contrast.
   *
   * @throws io.troth.kernel.Problem invalid-input for what is no colour
   */
  List<Pair> pairs(BannerDesign design);

  /**
   * A design with its place in the row of designs.
   *
   * @param revision 0 where nothing was ever saved
   * @param at when it was saved; empty for ours
   */
  record Saved(BannerDesign design, long revision, Optional<Instant> at) {}

  /**
   * Two colours, one on the other.
   *
   * @param front for example {@code light.accent}
   * @param back for example {@code light.paper}
   * @param contrast by WCAG 2.2, 1 to 21
   * @param least what it must be: 4.5 for text (success criterion 1.4.3)
   */
  record Pair(String front, String back, double contrast, double least) {

    /** Whether people can tell one from the other. */
    public boolean readable() {
      return contrast >= least;
    }
  }
}
