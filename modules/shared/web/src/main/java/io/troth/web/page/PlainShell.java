package io.troth.web.page;

/**
 * The shell of pages without a menu ({@code layout/plain}): sign-in, public policy text, errors.
 *
 * @param tenant name of the tenant, or "Troth" where no tenant is known
 * @param home where the name leads to
 * @param width how much room the page needs
 */
public record PlainShell(Frame frame, String tenant, String home, Width width) {

  /** How much room a plain page needs. */
  public enum Width {
    /** A short form: sign-in. */
    NARROW,
    /** A text to read. */
    READING,
    /** A text with its commitments in the margin. */
    WIDE
  }

  /** Class of the style sheet. */
  public String css() {
    return switch (width) {
      case NARROW -> "narrow";
      case READING -> "reading";
      case WIDE -> "wide";
    };
  }

  public Reader reader() {
    return frame.reader();
  }
}
