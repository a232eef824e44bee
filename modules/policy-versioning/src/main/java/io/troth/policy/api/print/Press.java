package io.troth.policy.api.print;

import java.net.URI;

/**
 * Sets our own pages on A4, tagged so that a screen reader can read them (PDF/UA). Nothing is
 * loaded while a page is set, whatever it says; the typefaces are Liberation Serif, Sans and Mono.
 */
public interface Press {

  /**
   * Sets one page. That costs up to seconds of a processor, so few are set at a time and the others
   * wait up to 20 seconds.
   *
   * @param xhtml well-formed, without declarations
   * @param base what relative addresses are relative to
   * @throws io.troth.kernel.Problem too-many-requests when the wait was in vain
   */
  byte[] pdf(String xhtml, URI base);

  /** Whether there is a letter for every character: Latin, Greek and Cyrillic. */
  boolean writes(String words);
}
