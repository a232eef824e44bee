package io.troth.web.page;

import java.util.Locale;

/** What a line or bar of a chart is drawn in. The state inks stand for that state only. */
public enum Ink {
  ACCENT,
  INK,
  FAINT,
  KEPT,
  COMING,
  WAITS,
  BROKEN;

  /** Class of the style sheet. */
  public String css() {
    return "ink-" + name().toLowerCase(Locale.ROOT);
  }
}
