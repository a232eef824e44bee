package io.troth.admin.internal.rollout;

import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.consent.api.RolloutProgress;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.RolloutProgress.Point;
import io.troth.web.page.Bars;
import io.troth.web.page.Chart;
import io.troth.web.page.Chart.Mark;
import io.troth.web.page.Chart.Series;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import io.troth.web.page.Ribbon;
import io.troth.web.page.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws a rollout: ribbon, figures, lines over time, bars. Pure. */
public final class RolloutView {

  private static final List<Group> LINES =
      List.of(Group.NOTIFIED, Group.WAITING, Group.IN_FORCE, Group.OBJECTED, Group.UNREACHABLE);

  private RolloutView() {}

  /** A rollout in short. */
  public record Card(String title, String href, Ribbon ribbon, List<Figure> figures) {}

  public static Card card(RolloutProgress progress, Reader reader) {
    return new Card(
        "Version " + progress.number(),
        href(progress),
        ribbon(progress, reader),
        figures(
            progress,
            reader,
            List.of(Group.NOTIFIED, Group.IN_FORCE, Group.OBJECTED, Group.UNREACHABLE)));
  }

  static String href(RolloutProgress progress) {
    return Desk.HOME + "/rollouts/" + progress.version();
  }

  static List<Figure> figures(RolloutProgress progress, Reader reader, List<Group> groups) {
    return groups.stream().map(group -> figure(progress, group, reader)).toList();
  }

  private static Figure figure(RolloutProgress progress, Group group, Reader reader) {
    return new Figure(
        Formats.number(count(progress.counts(), group), reader),
        Labels.words(group),
        Labels.tone(group),
        href(progress) + "/people?group=" + group,
        Labels.note(group));
  }

  static Ribbon ribbon(RolloutProgress progress, Reader reader) {
    var told = count(progress.counts(), Group.NOTIFIED);
    var concerned = count(progress.counts(), Group.CONCERNED);
    var inForce = count(progress.counts(), Group.IN_FORCE);
    var dateCame = !reader.now().isBefore(progress.effectiveAt());
    var steps = new ArrayList<Step>();
    steps.add(Step.done("Published", reader.day(progress.publishedAt())));
    var noticed =
        told < concerned && !dateCame && progress.withdrawnAt().isEmpty()
            ? Step.current("Noticed", null)
            : Step.done("Noticed", null);
    steps.add(
        noticed.noting(
            "%s of %s told"
                .formatted(Formats.number(told, reader), Formats.number(concerned, reader))));
    if (progress.withdrawnAt().isPresent()) {
      steps.add(Step.current("Withdrawn", reader.day(progress.withdrawnAt().get())));
      steps.add(Step.missed("Its date", reader.day(progress.effectiveAt())));
      return new Ribbon("Version " + progress.number(), steps);
    }
    steps.add(
        dateCame
            ? Step.done("Its date", reader.day(progress.effectiveAt()))
            : Step.coming("Its date", reader.day(progress.effectiveAt())));
    var force = dateCame ? Step.current("In force", null) : Step.coming("In force", null);
    steps.add(force.noting("for " + Formats.number(inForce, reader)));
    return new Ribbon("Version " + progress.number(), steps);
  }

  static Bars bars(RolloutProgress progress, Reader reader) {
    var counts =
        Stream.of(Group.values())
            .filter(group -> group != Group.CONCERNED)
            .map(
                group ->
                    new Bars.Count(
                        Labels.words(group),
                        count(progress.counts(), group),
                        Labels.ink(group),
                        href(progress) + "/people?group=" + group))
            .toList();
    return Bars.of(
        "Where people stand now", counts, count(progress.counts(), Group.CONCERNED), reader);
  }

  /** One point per day: the last one known of it. */
  static Chart chart(RolloutProgress progress, Reader reader) {
    var byDay = new LinkedHashMap<LocalDate, Point>();
    progress
        .history()
        .forEach(point -> byDay.put(LocalDate.ofInstant(point.at(), reader.zone()), point));
    var end = progress.withdrawnAt().orElse(reader.now());
    byDay.put(LocalDate.ofInstant(end, reader.zone()), new Point(end, progress.counts()));
    var days = List.copyOf(byDay.keySet());
    var series =
        LINES.stream()
            .map(
                group ->
                    new Series(
                        Labels.words(group),
                        Labels.ink(group),
                        group == Group.IN_FORCE,
                        byDay.values().stream()
                            .map(point -> count(point.counts(), group))
                            .toList()))
            .toList();
    var date = LocalDate.ofInstant(progress.effectiveAt(), reader.zone());
    var marks = byDay.containsKey(date) ? List.of(new Mark(date, "its date")) : List.<Mark>of();
    return new Chart(
        "course",
        "The rollout day by day",
        "How many people had been notified, were waiting, were bound, had objected or could not be reached at the end of each day.",
        reader,
        days,
        series,
        marks);
  }

  private static long count(Map<Group, Long> counts, Group group) {
    return counts.getOrDefault(group, 0L);
  }
}
