package io.troth.admin.internal.webhook;

import io.troth.web.page.Flash;
import io.troth.web.page.Tone;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a page says after a form, carried in its address. */
enum Said {
  SAVED("Saved", null),
  SWITCHED_ON("Facts are sent from now on", "What was given up before can be replayed below."),
  SWITCHED_OFF(
      "Nothing is sent any more", "What was waiting is given up; it can be replayed later."),
  TESTED("A test is on its way", "Load the page again to see what became of it."),
  REPLAYED("What was given up is on its way again", null),
  NOTHING_REPLAYED("Nothing was given up in that time", null);

  private final String title;
  private final @Nullable String detail;

  Said(String title, @Nullable String detail) {
    this.title = title;
    this.detail = detail;
  }

  /** The words of that name; null for none. */
  static @Nullable Flash flash(@Nullable String name) {
    return Arrays.stream(values())
        .filter(said -> said.name().equals(name))
        .findFirst()
        .map(said -> new Flash(Tone.KEPT, said.title, said.detail))
        .orElse(null);
  }
}
