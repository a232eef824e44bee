package io.troth.centre.api;

/** What the browser script would show, for whoever designs it. Nothing is recorded by it. */
public interface BannerPreviews {

  /**
   * What visitors would be shown with a design that is not saved: the JSON of {@code GET
   * /api/v1/visitor/notice}. Where nothing is stored that can be refused yet, two categories stand
   * in as examples, so that there is something to look at.
   *
   * @param language wished for, a BCP 47 tag; the answer may be in another one
   */
  Preview of(BannerDesign design, String language);

  /**
   * A preview.
   *
   * @param notice JSON
   * @param language it is in
   * @param words of the first layer as they would be shown
   * @param examples whether the categories stand in
   */
  record Preview(String notice, String language, BannerDesign.Words words, boolean examples) {}
}
