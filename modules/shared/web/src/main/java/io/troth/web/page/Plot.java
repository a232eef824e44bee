package io.troth.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Geometry of a {@link Chart}. Lines live in a square of 1000 units that the page stretches to its
 * room; lettering is placed in percent, so that it keeps its size on a phone.
 */
public record Plot(List<Line> lines, List<Tick> heights, List<Tick> dates, List<Tick> marks) {

  static final int SIDE = 1000;
  private static final int DATES_AT_MOST = 5;
  private static final int STEPS_AT_MOST = 4;
  private static final List<String> DASHES =
      List.of("none", "9 4", "2 4", "14 4 2 4", "5 3", "1 6", "18 6");

  /**
   * A series as drawn.
   *
   * @param dash pattern in screen pixels
   * @param points of a polyline
   * @param area closed path below the line; empty if not filled
   * @param end where the line stops, as a path of no length
   * @param last newest number
   */
  public record Line(
      String name, Ink ink, String dash, String points, String area, String end, String last) {}

  /**
   * A position along an edge, with its word.
   *
   * @param percent 0 to 100, from the left or from the top
   * @param unit the same place in units of the square
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public record Tick(String percent, String unit, String anchor, String word) {}

  static Plot of(Chart chart) {
    if (chart.blank()) {
      return new Plot(List.of(), List.of(), List.of(), List.of());
    }
    var step = step(top(chart));
    var most = step * Math.max(1, ceilDiv(top(chart), step));
    var lines =
        IntStream.range(0, chart.series().size()).mapToObj(i -> line(chart, i, most)).toList();
    return new Plot(lines, heights(chart, step, most), dates(chart), marks(chart));
  }

  private static long top(Chart chart) {
    return chart.series().stream()
        .flatMap(one -> one.values().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** Smallest of 1, 2, 5 × 10ⁿ that needs no more than four steps. */
  static long step(long top) {
    for (long power = 1; ; power *= 10) {
      for (var factor : new long[] {1, 2, 5}) {
        if (factor * power * STEPS_AT_MOST >= top) {
          return factor * power;
        }
      }
    }
  }

  private static Line line(Chart chart, int index, long most) {
    var series = chart.series().get(index);
    var points =
        IntStream.range(0, chart.days().size())
            .mapToObj(
                day ->
                    number(along(chart, chart.days().get(day)))
                        + ","
                        + number(height(series.values().get(day), most)))
            .collect(Collectors.joining(" "));
    var first = number(along(chart, chart.days().get(0)));
    var lastDay = number(along(chart, chart.days().get(chart.days().size() - 1)));
    var last = series.values().get(series.values().size() - 1);
    var area =
        series.filled()
            ? "M" + first + "," + SIDE + " L" + points + " L" + lastDay + "," + SIDE + "Z"
            : "";
    var end = "M" + lastDay + " " + number(height(last, most)) + "h0";
    return new Line(
        series.name(),
        series.ink(),
        DASHES.get(index % DASHES.size()),
        points,
        area,
        end,
        Formats.number(last, chart.reader()));
  }

  private static List<Tick> heights(Chart chart, long step, long most) {
    var ticks = new ArrayList<Tick>();
    for (var value = 0L; value <= most; value += step) {
      ticks.add(tick(height(value, most), "start", Formats.compact(value, chart.reader())));
    }
    return ticks;
  }

  /** At most five days, evenly spread, first and last always among them. */
  private static List<Tick> dates(Chart chart) {
    var span = span(chart);
    var first = chart.days().get(0);
    var parts = (int) Math.min(span, DATES_AT_MOST - 1);
    if (parts == 0) {
      return List.of(tick(SIDE / 2.0, "middle", Formats.dayOfYear(first, chart.reader())));
    }
    return IntStream.rangeClosed(0, parts)
        .mapToObj(part -> first.plusDays(Math.round((double) span * part / parts)))
        .map(day -> dated(chart, day))
        .toList();
  }

  private static Tick dated(Chart chart, LocalDate day) {
    var at = along(chart, day);
    var anchor = at <= 0 ? "start" : at >= SIDE ? "end" : "middle";
    return tick(at, anchor, Formats.dayOfYear(day, chart.reader()));
  }

  private static List<Tick> marks(Chart chart) {
    var last = chart.days().get(chart.days().size() - 1);
    return chart.marks().stream()
        .filter(mark -> !mark.day().isBefore(chart.days().get(0)) && !mark.day().isAfter(last))
        .map(
            mark -> {
              var at = along(chart, mark.day());
              return tick(at, at > SIDE * 0.6 ? "end" : "start", mark.word());
            })
        .toList();
  }

  private static Tick tick(double unit, String anchor, String word) {
    return new Tick(number(unit * 100 / SIDE), number(unit), anchor, word);
  }

  private static double along(Chart chart, LocalDate day) {
    var span = span(chart);
    return span == 0
        ? SIDE / 2.0
        : (double) ChronoUnit.DAYS.between(chart.days().get(0), day) * SIDE / span;
  }

  private static double height(long value, long most) {
    return SIDE - (double) value * SIDE / most;
  }

  private static long span(Chart chart) {
    return ChronoUnit.DAYS.between(chart.days().get(0), chart.days().get(chart.days().size() - 1));
  }

  private static long ceilDiv(long value, long by) {
    return (value + by - 1) / by;
  }

  /** One decimal, with a point whatever the language: this is for SVG, not for people. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
