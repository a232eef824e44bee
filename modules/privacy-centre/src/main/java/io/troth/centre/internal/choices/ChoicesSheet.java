package io.troth.centre.internal.choices;

import io.troth.web.page.Moment;
import io.troth.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of choices shows.
 *
 * @param shown the texts the page shows, for its hidden fields
 * @param groups purposes with a switch, by how they are decided; none of them empty
 * @param needed purposes without a choice
 * @param deciding how many purposes have a switch that can be pressed
 */
record ChoicesSheet(
    List<Shown> shown,
    List<Group> groups,
    List<Fixed> needed,
    int deciding,
    Sale sale,
    Restriction restriction,
    @Nullable Told done) {

  /** Purposes that are decided in one way. */
  record Group(String id, String heading, String hint, List<Row> rows) {}

  /**
   * A purpose with its switch.
   *
   * @param data names of the categories used for it, in one line
   * @param on whether it goes on
   * @param since when this state began
   * @param until when a consent ends by itself
   * @param note why it does not go on although the person allows it, or what ended it
   * @param without what stops working without it
   * @param action where the switch is sent; null where there is nothing to press yet
   * @param done what was pressed here just now
   */
  record Row(
      String id,
      String name,
      String data,
      boolean on,
      Tone tone,
      String word,
      @Nullable Moment since,
      @Nullable Moment until,
      @Nullable String note,
      List<String> without,
      @Nullable String action,
      @Nullable Told done) {}

  /** A purpose without a choice, and why. */
  record Fixed(String name, String reason, String data, @Nullable String note) {}

  /**
   * The sale and sharing of data.
   *
   * @param out opted out
   * @param signal what the browser says, and what is made of it
   */
  record Sale(
      boolean out,
      @Nullable Moment since,
      boolean bySignal,
      @Nullable String signal,
      @Nullable Told done) {}

  /**
   * Restriction of processing.
   *
   * @param on of everything
   * @param single purposes restricted one by one
   */
  record Restriction(
      boolean on, @Nullable Moment since, List<Single> single, @Nullable Told done) {}

  /** One restricted purpose. */
  record Single(String id, String name, Moment since) {}
}
