package io.troth.centre.internal.visitor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands now, category by category; those nobody answered are missing. */
@Schema(name = "CookieChoices")
record CookieChoices(List<State> choices) {

  /**
   * One answer.
   *
   * @param at when it was given, in milliseconds since 1970
   */
  @Schema(name = "CookieChoice")
  record State(String id, boolean yes, long at) {}
}
