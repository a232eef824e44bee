package io.troth.admin.internal.consent;

import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.consent.api.ConsentExplorer.Asked;
import io.troth.consent.api.ConsentExplorer.Point;
import io.troth.consent.api.ConsentStatus;
import io.troth.web.page.Bars;
import io.troth.web.page.Chart;
import io.troth.web.page.Chart.Series;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Ink;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws where people stand with a purpose: figures, funnel, lines over time. Pure. */
final class ConsentView {

  /** The states people are counted in, in the order in which they are shown. */
  static final List<ConsentStatus> STATES =
      List.of(
          ConsentStatus.GIVEN,
          ConsentStatus.REFUSED,
          ConsentStatus.WITHDRAWN,
          ConsentStatus.EXPIRED,
          ConsentStatus.INVALIDATED,
          ConsentStatus.REVOKED,
          ConsentStatus.UNKNOWN);

  private static final List<ConsentStatus> LINES =
      List.of(
          ConsentStatus.GIVEN,
          ConsentStatus.REFUSED,
          ConsentStatus.WITHDRAWN,
          ConsentStatus.EXPIRED,
          ConsentStatus.UNKNOWN);

  private ConsentView() {}

  /** A number of a table. */
  record Cell(String name, String number, @Nullable String href) {}

  /** One purpose of the list. */
  record Row(String name, String id, String href, String asked, String share, List<Cell> cells) {}

  /** One policy of the list. */
  record Group(String slug, String title, List<Row> rows) {}

  static String href(Asked asked) {
    return Desk.HOME + "/consents/" + asked.policySlug() + "/" + asked.purpose();
  }

  static String people(Asked asked, ConsentStatus state) {
    return href(asked) + "/people?state=" + state;
  }

  static Row row(Asked asked, String name, Reader reader) {
    var given = asked.count(ConsentStatus.GIVEN);
    return new Row(
        name,
        asked.purpose(),
        href(asked),
        Formats.number(asked.asked(), reader),
        Formats.percentOf(given, asked.asked(), reader),
        STATES.stream().map(state -> cell(asked, state, reader)).toList());
  }

  private static Cell cell(Asked asked, ConsentStatus state, Reader reader) {
    var people = asked.count(state);
    return new Cell(
        Labels.words(state),
        Formats.number(people, reader),
        people == 0 ? null : people(asked, state));
  }

  static List<Figure> figures(Asked asked, Reader reader) {
    var all = new ArrayList<Figure>();
    all.add(
        new Figure(
            Formats.number(asked.asked(), reader),
            "Asked",
            Tone.NEUTRAL,
            href(asked) + "/people",
            visitors(asked, reader)));
    for (var state : STATES) {
      all.add(
          new Figure(
              Formats.number(asked.count(state), reader),
              Labels.words(state),
              asked.count(state) == 0 ? Tone.NEUTRAL : Labels.tone(state),
              people(asked, state),
              Labels.note(state)));
    }
    return all;
  }

  private static String visitors(Asked asked, Reader reader) {
    return asked.visitors() == 0
        ? "everybody whose decision it is"
        : "of these %s visitors without an account"
            .formatted(Formats.number(asked.visitors(), reader));
  }

  /** From the question to what became of the answer. */
  static Bars funnel(Asked asked, Reader reader) {
    var ended =
        asked.count(ConsentStatus.WITHDRAWN)
            + asked.count(ConsentStatus.EXPIRED)
            + asked.count(ConsentStatus.INVALIDATED)
            + asked.count(ConsentStatus.REVOKED);
    var given = asked.count(ConsentStatus.GIVEN);
    var counts =
        List.of(
            new Bars.Count("Asked", asked.asked(), Ink.FAINT, href(asked) + "/people"),
            new Bars.Count("Answered", asked.answered(), Ink.INK, null),
            new Bars.Count("Said yes at some time", given + ended, Ink.ACCENT, null),
            new Bars.Count("Their yes holds", given, Ink.KEPT, people(asked, ConsentStatus.GIVEN)),
            new Bars.Count(
                "Took it back",
                asked.count(ConsentStatus.WITHDRAWN),
                Ink.ACCENT,
                people(asked, ConsentStatus.WITHDRAWN)),
            new Bars.Count(
                "Said no",
                asked.count(ConsentStatus.REFUSED),
                Ink.INK,
                people(asked, ConsentStatus.REFUSED)));
    return Bars.of("From the question to the answer", counts, asked.asked(), reader);
  }

  /** One point per day: the last one known of it. */
  static Chart chart(List<Point> course, Reader reader) {
    var byDay = new LinkedHashMap<LocalDate, Point>();
    course.forEach(point -> byDay.put(LocalDate.ofInstant(point.at(), reader.zone()), point));
    var series =
        LINES.stream()
            .map(
                state ->
                    new Series(
                        Labels.words(state),
                        Labels.ink(state),
                        state == ConsentStatus.GIVEN,
                        byDay.values().stream()
                            .map(point -> point.counts().getOrDefault(state, 0L))
                            .toList()))
            .toList();
    return new Chart(
        "course",
        "Answers over time",
        "How many people's consent held, how many had refused, withdrawn, let it expire or not answered at the end of each day.",
        reader,
        List.copyOf(byDay.keySet()),
        series,
        List.of());
  }
}
