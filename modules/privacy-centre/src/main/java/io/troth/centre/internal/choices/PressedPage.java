package io.troth.centre.internal.choices;

import io.troth.consent.api.ActView;
import io.troth.web.page.Flash;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** A page things are pressed on, and can be undone on: each press leads back to it. */
public final class PressedPage {

  private final Presses presses;
  private final MyChoices choices;
  private final String path;
  private final Function<Flash, Object> page;

  PressedPage(Presses presses, MyChoices choices, String path, Function<Flash, Object> page) {
    this.presses = presses;
    this.choices = choices;
    this.path = path;
    this.page = page;
  }

  /**
   * Does what was pressed.
   *
   * @param control id of what was pressed
   */
  public Response after(
      MultivaluedMap<String, String> posted, String control, Function<Press, List<ActView>> deed) {
    return presses.answer(path, posted, control, deed, page);
  }

  /**
   * Undoes what was pressed before.
   *
   * @param act its number as the address has it
   */
  public Response undo(MultivaluedMap<String, String> posted, String act) {
    var id = Presses.act(act);
    return after(posted, MyChoices.UNDOING, press -> choices.undo(id, press));
  }
}
