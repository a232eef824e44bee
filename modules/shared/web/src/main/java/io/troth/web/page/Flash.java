package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What just happened, said once on the page after a form.
 *
 * @param title one sentence
 * @param detail what follows from it, or what to do next
 */
public record Flash(Tone tone, String title, @Nullable String detail) {

  public static Flash done(String title) {
    return new Flash(Tone.KEPT, title, null);
  }

  public static Flash refused(String title, String detail) {
    return new Flash(Tone.BROKEN, title, detail);
  }
}
