package io.troth.admin.internal.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.retention.api.RetentionCalendar;
import io.troth.retention.api.RetentionCalendar.Course;
import io.troth.retention.api.RetentionCalendar.Due;
import io.troth.retention.api.RetentionCalendar.Line;
import io.troth.web.Permissions;
import io.troth.web.page.Chart;
import io.troth.web.page.Formats;
import io.troth.web.page.Ink;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes tonight and in the coming year, and why. */
@Path(CalendarPage.HERE)
@Produces(MediaType.TEXT_HTML)
public class CalendarPage {

  static final String HERE = Desk.HOME + "/retention";

  private static final List<Ink> INKS = List.of(Ink.ACCENT, Ink.INK, Ink.COMING);
  private static final int QUARTER = 3;

  @CheckedTemplate(basePath = "admin")
  record RetentionYear(
      StaffShell shell, Moment tonight, List<DueRow> dues, Chart chart, List<LineRow> lines)
      implements TemplateInstance {}

  /** What one promise comes to tonight. */
  record DueRow(
      String category,
      String promise,
      String version,
      String goes,
      String stays,
      String oldest,
      String samples) {

    static DueRow of(Due due, Reader reader) {
      return new DueRow(
          due.promise().retention().category(),
          Words.of(due.promise().retention()),
          Words.of(due.promise()),
          goes(due, reader),
          stays(due, reader),
          oldest(due).map(at -> Formats.shortDate(at, reader)).orElse("–"),
          due.samples().isEmpty()
              ? "data of nobody"
              : due.samples().stream().map(Names::pseudonym).collect(Collectors.joining(", ")));
    }

    /** Records, and of how many people the identifying values. */
    private static String goes(Due due, Reader reader) {
      var records = Formats.number(due.goes(), reader);
      var people = due.identities();
      return people.people() == 0
          ? records
          : "%s; identities: %s".formatted(records, Formats.number(people.goes(), reader));
    }

    private static Optional<Instant> oldest(Due due) {
      return Stream.of(due.oldest(), due.identities().oldest())
          .flatMap(Optional::stream)
          .min(Comparator.naturalOrder());
    }

    private static String stays(Due due, Reader reader) {
      var held = due.held() + due.identities().held();
      var kept = due.kept() + due.identities().kept();
      return held + kept == 0
          ? "–"
          : "%s by hold, %s by law"
              .formatted(Formats.number(held, reader), Formats.number(kept, reader));
    }
  }

  /** The coming year of one category. */
  record LineRow(String category, String month, String quarter, String year) {

    static LineRow of(Line line, Reader reader) {
      return new LineRow(
          line.category(),
          Formats.number(line.months().get(0), reader),
          Formats.number(sum(line.months().subList(0, QUARTER)), reader),
          Formats.number(sum(line.months()), reader));
    }
  }

  private final Desk desk;
  private final RetentionCalendar calendar;

  CalendarPage(Desk desk, RetentionCalendar calendar) {
    this.desk = desk;
    this.calendar = calendar;
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  public TemplateInstance show() {
    var shell = desk.shell("retention");
    var reader = shell.reader();
    var preview = calendar.tonight();
    var course = calendar.course();
    return new RetentionYear(
        shell,
        reader.moment(preview.at()),
        preview.dues().stream().map(due -> DueRow.of(due, reader)).toList(),
        chart(course, reader),
        course.lines().stream().map(line -> LineRow.of(line, reader)).toList());
  }

  /** The largest categories each for themselves, what is left together. */
  private static Chart chart(Course course, Reader reader) {
    var all =
        course.lines().stream()
            .filter(line -> sum(line.months()) > 0)
            .sorted(Comparator.comparing((Line line) -> sum(line.months())).reversed())
            .toList();
    var series = new ArrayList<Chart.Series>();
    for (var at = 0; at < Math.min(INKS.size(), all.size()); at++) {
      series.add(
          new Chart.Series(all.get(at).category(), INKS.get(at), at == 0, all.get(at).months()));
    }
    if (all.size() > INKS.size()) {
      var rest = all.subList(INKS.size(), all.size());
      series.add(new Chart.Series("all others", Ink.FAINT, together(rest)));
    }
    return new Chart(
        "coming",
        "Records whose time is over, by month",
        "Each point stands for the month that ends there. As things stand now: who leaves, comes back"
            + " or withdraws consent changes it.",
        reader,
        course.edges().stream()
            .map(edge -> LocalDate.ofInstant(edge, reader.zone()).minusDays(1))
            .toList(),
        series,
        List.of());
  }

  private static List<Long> together(List<Line> lines) {
    return IntStream.range(0, RetentionCalendar.MONTHS)
        .mapToObj(month -> lines.stream().mapToLong(line -> line.months().get(month)).sum())
        .toList();
  }

  private static long sum(List<Long> months) {
    return months.stream().mapToLong(Long::longValue).sum();
  }
}
