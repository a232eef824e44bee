package io.troth.consent.internal.facts;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.web.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads where a page begins. */
public final class Keyset {

  private Keyset() {}

  /**
   * The key of the last row of the page before.
   *
   * @param parts how many parts the list's key has
   * @throws Problem invalid-input for a cursor that is not one of this list, however well made
   */
  public static <T> Optional<T> after(
      PageRequest page, String list, int parts, Function<List<String>, T> key) {
    try {
      return page.after().map(cursor -> key.apply(Cursor.decode(list, cursor, parts)));
    } catch (IllegalArgumentException forged) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "cursor",
          "This cursor is not one of this list.",
          "the member next of the page before, unchanged");
    }
  }
}
