package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troth.web.page.Chart.Mark;
import io.troth.web.page.Chart.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {

  private static final Reader READER = new Reader(Instant.EPOCH, ZoneOffset.UTC, Locale.ENGLISH);
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "4, 1",
    "5, 2",
    "8, 2",
    "17, 5",
    "200, 50",
    "201, 100",
    "12246800, 5000000"
  })
  void stepsAreRoundAndFew(long top, long step) {
    assertThat(Plot.step(top)).isEqualTo(step);
  }

  @Test
  void linesFillTheSquare() {
    var plot = chart(0, 50, 200).plot();

    assertThat(plot.lines().get(0).points()).isEqualTo("0.0,1000.0 500.0,750.0 1000.0,0.0");
    assertThat(plot.lines().get(0).last()).isEqualTo("200");
  }

  @Test
  void heightsRunFromNothingToTheTop() {
    assertThat(chart(0, 180).plot().heights())
        .extracting(Plot.Tick::word)
        .containsExactly("0", "50", "100", "150", "200");
  }

  @Test
  void datesKeepTheirDistance() {
    var days = List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(10));
    var plot = chart(days, List.of(), 1, 2, 3).plot();

    assertThat(plot.lines().get(0).points()).startsWith("0.0,").contains(" 100.0,");
    assertThat(plot.dates()).extracting(Plot.Tick::anchor).startsWith("start").endsWith("end");
    assertThat(plot.dates()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void aSingleDayStandsInTheMiddle() {
    var plot = chart(7).plot();

    assertThat(plot.lines().get(0).points()).isEqualTo("500.0,125.0");
    assertThat(plot.dates()).extracting(Plot.Tick::word).containsExactly("1 Dec");
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(chart().blank()).isTrue();
    assertThat(chart().plot().lines()).isEmpty();
  }

  @Test
  void marksOutsideTheDaysAreLeftOut() {
    var days = List.of(FIRST, FIRST.plusDays(1));
    var marks =
        List.of(new Mark(FIRST.plusDays(1), "In force"), new Mark(FIRST.minusDays(1), "No"));

    assertThat(chart(days, marks, 1, 2).plot().marks())
        .extracting(Plot.Tick::word)
        .containsExactly("In force");
  }

  @Test
  void everyLineHasItsOwnDashes() {
    var days = List.of(FIRST);
    var series = LongStream.range(0, 7).mapToObj(i -> new Series("s" + i, Ink.INK, List.of(i)));
    var plot = new Chart("c", "t", "a", READER, days, series.toList(), List.of()).plot();

    assertThat(plot.lines()).extracting(Plot.Line::dash).doesNotHaveDuplicates();
  }

  @Test
  void aSeriesNeedsAValuePerDay() {
    assertThatIllegalArgumentException().isThrownBy(() -> chart(List.of(FIRST), List.of(), 1, 2));
  }

  @Test
  void barsNeverOutgrowTheWhole() {
    var counts =
        List.of(new Bars.Count("a", 300, Ink.INK, null), new Bars.Count("b", 1, Ink.INK, null));

    assertThat(Bars.of("t", counts, 200, READER).bars())
        .extracting(Bars.Bar::percent)
        .containsExactly("100.0", "0.5");
  }

  private static Chart chart(long... values) {
    var days = LongStream.range(0, values.length).mapToObj(FIRST::plusDays).toList();
    return chart(days, List.of(), values);
  }

  private static Chart chart(List<LocalDate> days, List<Mark> marks, long... values) {
    var series = new Series("people", Ink.ACCENT, LongStream.of(values).boxed().toList());
    return new Chart("c", "title", "about", READER, days, List.of(series), marks);
  }
}
