package io.troth.notification.internal.changes;

import io.troth.eventbus.LogSlice.Facts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.Cursor;
import java.util.stream.Collectors;

/** How places and facts are written for those who follow them. */
final class ChangesText {

  private static final String LIST = "events";

  private ChangesText() {}

  static String cursor(long place) {
    return Cursor.encode(LIST, Long.toString(place));
  }

  /**
   * @param field where the cursor stood
   */
  static long place(String cursor, String field) {
    try {
      return Long.parseLong(Cursor.decode(LIST, cursor, 1).get(0));
    } catch (Problem | NumberFormatException e) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          field,
          "This is no cursor of this stream.",
          "the cursor of an earlier answer, latest, or none for the beginning");
    }
  }

  /** Facts are written by the one writer of CloudEvents and put together here. */
  static String page(Facts facts) {
    var items =
        facts.facts().stream()
            .map(placed -> placed.fact().toCloudEvent())
            .collect(Collectors.joining(","));
    return "{\"items\":[%s],\"next\":\"%s\",\"more\":%s}"
        .formatted(items, cursor(facts.upTo()), facts.more());
  }
}
