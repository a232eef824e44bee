package io.troth.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts over days, drawn on the server. Lines are told apart by dash pattern as well as by ink,
 * and every number stands in a table behind "Show numbers".
 *
 * @param id unique on the page, letters, digits and hyphens
 * @param title what is counted
 * @param about one or two sentences that say what the picture shows, also for those who cannot see
 *     it
 * @param days ascending; gaps are drawn as gaps in time
 * @param series each with one value per day
 * @param marks days worth naming, for example the version's date
 */
public record Chart(
    String id,
    String title,
    String about,
    Reader reader,
    List<LocalDate> days,
    List<Series> series,
    List<Mark> marks) {

  /**
   * One line.
   *
   * @param filled whether the area below is tinted; one line of a chart at most
   * @param values never negative
   */
  public record Series(String name, Ink ink, boolean filled, List<Long> values) {

    public Series {
      values = List.copyOf(values);
    }

    public Series(String name, Ink ink, List<Long> values) {
      this(name, ink, false, values);
    }
  }

  /** A day worth naming. */
  public record Mark(LocalDate day, String word) {}

  /** One day of the table. */
  public record Row(String day, List<Cell> cells) {}

  /** One number of the table, with the name of its line. */
  public record Cell(String name, String number) {}

  public Chart {
    days = List.copyOf(days);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    for (var one : series) {
      if (one.values().size() != days.size()) {
        throw new IllegalArgumentException(one.name() + " needs one value per day");
      }
    }
  }

  /** Whether there is nothing to draw yet. */
  public boolean blank() {
    return days.isEmpty() || series.isEmpty();
  }

  /** The geometry. */
  public Plot plot() {
    return Plot.of(this);
  }

  /** All numbers, newest day last. */
  public List<Row> rows() {
    return IntStream.range(0, days.size()).mapToObj(this::row).toList();
  }

  private Row row(int day) {
    var cells =
        series.stream()
            .map(one -> new Cell(one.name(), Formats.number(one.values().get(day), reader)))
            .toList();
    return new Row(Formats.dayOfYear(days.get(day), reader), cells);
  }
}
