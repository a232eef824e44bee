package io.troth.web.page;

import io.quarkus.qute.TemplateEnum;
import java.util.Locale;

/**
 * The four states that have a colour, and the one that has none. A tone never stands alone: its
 * pieces always show a word and a shape too.
 */
@TemplateEnum
public enum Tone {
  /** A promise kept, a thing done and in force. */
  KEPT,
  /** Decided, and still to take effect. */
  COMING,
  /** Nothing goes on until a person acts. */
  WAITS,
  /** A promise not kept, or something that does not hold. */
  BROKEN,
  /** No state worth a colour: a draft, something past. */
  NEUTRAL;

  /** Class of the style sheet. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
