package io.troth.notification.internal.changes;

import io.troth.eventbus.LogSlice.Facts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.web.Cursor;
import java.util.stream.Collectors;

/**
 * How places and facts are written for those who follow them. A place means nothing in the log of
 * another tenant, and would leave out facts there: so a cursor is good for one tenant alone.
 */
record ChangesText(TenantId tenant) {

  String cursor(long place) {
    return Cursor.encode(list(), Long.toString(place));
  }

  private String list() {
    return "events/" + tenant.value();
  }

  /**
   * @param field where the cursor stood
   */
  long place(String cursor, String field) {
    try {
      return Long.parseLong(Cursor.decode(list(), cursor, 1).get(0));
    } catch (Problem | NumberFormatException e) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          field,
          "This is no cursor of this stream.",
          "the cursor of an earlier answer, latest, or none for the beginning");
    }
  }

  /** Facts are written by the one writer of CloudEvents and put together here. */
  String page(Facts facts) {
    var items =
        facts.facts().stream()
            .map(placed -> placed.fact().toCloudEvent())
            .collect(Collectors.joining(","));
    return "{\"items\":[%s],\"next\":\"%s\",\"more\":%s}"
        .formatted(items, cursor(facts.upTo()), facts.more());
  }
}
