package io.troth.web.page;

import io.troth.web.page.Chart.Mark;
import io.troth.web.page.Chart.Series;
import io.troth.web.page.GalleryResource.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** A rollout as its page draws it. */
final class RolloutSamples {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);

  private RolloutSamples() {}

  static Chart chart(Reader reader, Amount amount) {
    var length = amount == Amount.NONE ? 0 : amount == Amount.MUCH ? 120 : 21;
    var scale = amount == Amount.MUCH ? 61_234 : 1;
    var days = IntStream.range(0, length).mapToObj(FIRST::plusDays).toList();
    var told = series(length, day -> day == 0 ? 0 : Math.min(186, 150 + day * 12L) * scale);
    var waiting =
        series(length, day -> Math.max(0, (day < 8 ? 150 - day * 2L : 150 - day * 14L)) * scale);
    var force = series(length, day -> (day < 9 ? 0 : Math.min(178, 140 + day * 3L)) * scale);
    var deemed = series(length, day -> (day < 9 ? 0 : Math.min(120, (day - 9) * 11L)) * scale);
    var accepted = series(length, day -> Math.min(58, day * 5L) * scale);
    var objected = series(length, day -> Math.min(8, day) * scale);
    var unreachable = series(length, day -> Math.min(14, 8 + day * 2L) * scale);
    return new Chart(
        "coverage",
        "How version 2 reaches everyone",
        "People per day. 178 of 200 are bound by version 2 by now; 8 objected, 14 could not be reached.",
        reader,
        days,
        List.of(
            new Series("In force", Ink.KEPT, true, force),
            new Series("Told", Ink.ACCENT, told),
            new Series("Waiting", Ink.COMING, waiting),
            new Series("Accepted", Ink.INK, accepted),
            new Series("Deemed accepted", Ink.KEPT, deemed),
            new Series("Objected", Ink.WAITS, objected),
            new Series("Unreachable", Ink.BROKEN, unreachable)),
        List.of(new Mark(FIRST.plusDays(9), "In force"), new Mark(FIRST.plusDays(5), "Today")));
  }

  private static List<Long> series(int length, IntToLongFunction value) {
    return IntStream.range(0, length).mapToLong(value).boxed().toList();
  }

  static Bars bars(Reader reader, Amount amount) {
    long scale = amount == Amount.NONE ? 0 : 1;
    return Bars.of(
        "Where the 200 people stand",
        List.of(
            new Bars.Count("Waiting", 141 * scale, Ink.COMING, "?show=waiting"),
            new Bars.Count("Accepted", 37 * scale, Ink.KEPT, "?show=accepted"),
            new Bars.Count("Objected", 8 * scale, Ink.WAITS, "?show=objected"),
            new Bars.Count("Unreachable", 14 * scale, Ink.BROKEN, null)),
        200 * scale,
        reader);
  }
}
