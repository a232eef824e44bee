package io.troth.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that happened around one subject on one line, newest first. */
public record PersonLine(List<Entry> entries) {

  public PersonLine {
    entries = List.copyOf(entries);
  }

  /** What kind of thing happened. */
  public enum Kind {
    ACT("pen"),
    CHOICE("swap"),
    NOTICE("mail"),
    DECISION("scales"),
    LOOK("eye"),
    REQUEST("page"),
    LINK("person"),
    CLOCK("clock");

    private final String icon;

    Kind(String icon) {
      this.icon = icon;
    }

    public String icon() {
      return icon;
    }

    public String css() {
      return "by-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One thing that happened.
   *
   * @param at the day; its words stand beside the line
   * @param hour the time of day in the reader's zone
   * @param tone of the badge; null shows none
   * @param word of the badge; null shows none
   * @param asserted whether the tenant says so and nobody recorded it (a baseline): drawn weaker
   * @param href to the receipt or evidence; null for none
   */
  public record Entry(
      Kind kind,
      Moment at,
      String hour,
      String title,
      @Nullable String detail,
      @Nullable Tone tone,
      @Nullable String word,
      boolean asserted,
      @Nullable String href) {

    public Entry(Kind kind, Moment at, String hour, String title) {
      this(kind, at, hour, title, null, null, null, false, null);
    }

    public Entry detailed(String text) {
      return new Entry(kind, at, hour, title, text, tone, word, asserted, href);
    }

    public Entry badged(Tone state, String words) {
      return new Entry(kind, at, hour, title, detail, state, words, asserted, href);
    }

    public Entry linked(String address) {
      return new Entry(kind, at, hour, title, detail, tone, word, asserted, address);
    }

    public Entry assertedByTenant() {
      return new Entry(kind, at, hour, title, detail, tone, word, true, href);
    }

    /** Classes of the style sheet. */
    public String css() {
      return asserted ? kind.css() + " weak" : kind.css();
    }
  }
}
