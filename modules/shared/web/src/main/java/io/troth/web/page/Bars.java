package io.troth.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts side by side as horizontal bars, each with its number and share. */
public record Bars(String title, List<Bar> bars) {

  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * One count.
   *
   * @param href to what is behind it; null for none
   */
  public record Count(String label, long value, Ink ink, @Nullable String href) {}

  /**
   * A count as drawn.
   *
   * @param percent length of the bar against the whole, 0.0 to 100.0
   */
  public record Bar(
      String label, String number, String share, String percent, Ink ink, @Nullable String href) {}

  /**
   * @param whole what a full bar stands for, for example everyone concerned
   */
  public static Bars of(String title, List<Count> counts, long whole, Reader reader) {
    return new Bars(title, counts.stream().map(one -> bar(one, whole, reader)).toList());
  }

  private static Bar bar(Count count, long whole, Reader reader) {
    var percent = whole == 0 ? 0 : Math.min(100.0, count.value() * 100.0 / whole);
    return new Bar(
        count.label(),
        Formats.number(count.value(), reader),
        Formats.percentOf(count.value(), whole, reader),
        Plot.number(percent),
        count.ink(),
        count.href());
  }
}
