package io.troth.centre.internal.look;

import io.troth.web.page.Choice;
import io.troth.web.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page on looks shows. */
record LooksSheet(
    List<Asked> asked,
    List<Live> live,
    List<Past> past,
    List<Choice> fields,
    List<Choice> minutes,
    List<Row> rows,
    @Nullable String next) {

  /** A request that waits for the person's answer. */
  record Asked(
      String id,
      String title,
      String purpose,
      Moment at,
      Moment lapses,
      List<Choice> fields,
      List<Choice> minutes) {}

  /**
   * Leave by which somebody can look now.
   *
   * @param revocable whether the person can take it back
   */
  record Live(
      String id, String by, String fields, String purpose, String until, boolean revocable) {}

  /** What was asked and is over. */
  record Past(Moment at, String purpose, String state) {}

  /** One look. */
  record Row(
      Moment at,
      String who,
      String fields,
      String ground,
      @Nullable String purpose,
      @Nullable String times) {}
}
