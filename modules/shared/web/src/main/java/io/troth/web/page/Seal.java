package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * The state of a promise, with its figure and the way to its evidence.
 *
 * @param what the promise and its figure in one sentence: "198 of 200 told a week ahead"
 * @param href to the evidence; null where there is none to see
 */
public record Seal(State state, String what, @Nullable String href) {

  /** Live state of a promise. */
  public enum State {
    KEPT,
    AT_RISK,
    BROKEN
  }

  /** Class of the style sheet. */
  public String css() {
    return switch (state) {
      case KEPT -> "kept";
      case AT_RISK -> "waits";
      case BROKEN -> "broken";
    };
  }
}
