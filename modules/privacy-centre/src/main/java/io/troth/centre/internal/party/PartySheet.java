package io.troth.centre.internal.party;

import io.troth.centre.internal.choices.Told;
import io.troth.web.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page on third parties shows.
 *
 * @param groups by role; none of them empty
 * @param choosable how many have a switch
 * @param allOut since when the person is opted out of all; null while they are not
 * @param done what was pressed just now and is about all of them
 */
record PartySheet(List<Group> groups, int choosable, @Nullable Moment allOut, @Nullable Told done) {

  /** Whether a list of them helps to find one. */
  public boolean isLong() {
    return groups.stream().mapToInt(group -> group.parties().size()).sum() > 8;
  }

  /** Recipients of one role. */
  record Group(String id, String heading, String hint, List<Party> parties) {}

  /**
   * One recipient.
   *
   * @param safeguard why data may go there; null inside the area where it needs none
   * @param uses names of the purposes it takes part in
   * @param without what stops working for a person without those purposes
   * @param on whether it may take part
   * @param action where its switch is sent; null where there is none
   */
  record Party(
      String id,
      String name,
      String country,
      @Nullable String safeguard,
      String uses,
      List<String> without,
      boolean on,
      @Nullable Moment since,
      @Nullable String action,
      @Nullable Told done) {}
}
