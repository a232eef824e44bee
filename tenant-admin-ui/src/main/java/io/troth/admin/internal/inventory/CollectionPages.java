package io.troth.admin.internal.inventory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.collection.api.Intakes;
import io.troth.collection.api.Intakes.Count;
import io.troth.collection.api.Inventory;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came in during the last thirty days, and what was refused and why. */
@Path(Desk.HOME + "/collection")
@Produces(MediaType.TEXT_HTML)
public class CollectionPages {

  private static final int DAYS = 30;

  @CheckedTemplate(basePath = "admin")
  record CollectionOverview(
      StaffShell shell, Chart chart, List<Row> rows, List<Refused> refused, boolean begun)
      implements TemplateInstance {}

  /** One category. */
  record Row(
      @Nullable String href, String name, String taken, String refused, @Nullable Moment oldest) {}

  /** Refusals of one kind. */
  record Refused(String category, String purpose, String reason, String records, String lastDay) {}

  private final Desk desk;
  private final Intakes intakes;
  private final Inventory inventory;

  CollectionPages(Desk desk, Intakes intakes, Inventory inventory) {
    this.desk = desk;
    this.intakes = intakes;
    this.inventory = inventory;
  }

  @GET
  @RolesAllowed(Permissions.INVENTORY_READ)
  public TemplateInstance show() {
    var shell = desk.shell("collection");
    var reader = shell.reader();
    var today = LocalDate.ofInstant(reader.now(), reader.zone());
    var counts = intakes.since(today.minusDays(DAYS - 1));
    var names =
        inventory.all().stream()
            .collect(Collectors.toMap(one -> one.item().id(), one -> one.item().called("en")));
    return new CollectionOverview(
        shell,
        chart(counts, today, reader),
        rows(counts, names, reader),
        refused(counts, names, reader),
        !names.isEmpty());
  }

  private static Chart chart(List<Count> counts, LocalDate today, Reader reader) {
    var days = today.minusDays(DAYS - 1).datesUntil(today.plusDays(1)).toList();
    return new Chart(
        "intake",
        "Records a day",
        "How many records were taken and how many refused, for every day of the last thirty.",
        reader,
        counts.isEmpty() ? List.of() : days,
        counts.isEmpty()
            ? List.of()
            : List.of(
                series("Taken", Ink.ACCENT, days, counts, one -> one.refused().isEmpty()),
                series("Refused", Ink.WAITS, days, counts, one -> one.refused().isPresent())),
        List.of());
  }

  private static Chart.Series series(
      String name, Ink ink, List<LocalDate> days, List<Count> counts, Predicate<Count> which) {
    var byDay =
        counts.stream()
            .filter(which)
            .collect(Collectors.groupingBy(Count::day, Collectors.summingLong(Count::records)));
    return new Chart.Series(
        name, ink, days.stream().map(day -> byDay.getOrDefault(day, 0L)).toList());
  }

  private List<Row> rows(List<Count> counts, Map<String, String> names, Reader reader) {
    var oldest = new HashMap<String, Moment>();
    intakes.oldest().forEach(one -> oldest.put(one.category(), reader.brief(one.collectedAt())));
    var ids = new TreeSet<>(names.keySet());
    counts.forEach(one -> ids.add(one.category()));
    ids.addAll(oldest.keySet());
    return ids.stream()
        .map(
            id ->
                new Row(
                    names.containsKey(id) ? InventoryPages.category(id) : null,
                    name(id, names),
                    sum(counts, one -> is(one, id) && one.refused().isEmpty(), reader),
                    sum(counts, one -> is(one, id) && one.refused().isPresent(), reader),
                    oldest.get(id)))
        .toList();
  }

  private static boolean is(Count count, String category) {
    return count.category().equals(category);
  }

  private static String sum(List<Count> counts, Predicate<Count> which, Reader reader) {
    return Formats.number(counts.stream().filter(which).mapToLong(Count::records).sum(), reader);
  }

  private static List<Refused> refused(
      List<Count> counts, Map<String, String> names, Reader reader) {
    var groups =
        counts.stream()
            .filter(one -> one.refused().isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.category(), one.purpose(), one.refused().orElse(""))));
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                (Map.Entry<List<String>, List<Count>> group) ->
                    -group.getValue().stream().mapToLong(Count::records).sum()))
        .map(
            group ->
                new Refused(
                    name(group.getKey().get(0), names),
                    group.getKey().get(1),
                    InventoryWords.refused(group.getKey().get(2)),
                    sum(group.getValue(), one -> true, reader),
                    Formats.dayOfYear(last(group.getValue().stream()), reader)))
        .toList();
  }

  private static LocalDate last(Stream<Count> counts) {
    return counts.map(Count::day).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static String name(String id, Map<String, String> names) {
    return id.isEmpty() ? "None of the inventory" : names.getOrDefault(id, id);
  }
}
