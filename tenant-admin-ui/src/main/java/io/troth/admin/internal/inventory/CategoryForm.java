package io.troth.admin.internal.inventory;

import io.troth.admin.internal.desk.Faults;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryItem.Need;
import io.troth.collection.api.PromisedCategory;
import io.troth.collection.api.VaultAttribute;
import io.troth.kernel.Problem;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.web.page.Choice;
import io.troth.web.page.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of one category, as it is shown and as it comes back. */
record CategoryForm(
    Form form, List<String> purposes, List<Place> places, List<Line> lines, List<Choice> extra) {

  private static final String RECORD = "RECORD";
  private static final int SPARE = 3;
  private static final int MOST = 63;

  /** One row of the table of fields. */
  record Line(
      int number, String name, List<Choice> types, List<Choice> places, List<Choice> needs) {}

  /** What it is in one jurisdiction. */
  record Place(int number, String jurisdiction, List<Choice> kinds) {}

  static CategoryForm of(Listed listed) {
    var item = listed.item();
    var values = new HashMap<String, String>();
    values.put("en", item.name().getOrDefault("en", ""));
    values.put("de", item.name().getOrDefault("de", ""));
    values.put("sources", String.join(", ", item.sources()));
    values.put("storedIn", String.join(", ", item.storedIn()));
    values.put("examples", String.join("\n", item.examples()));
    values.put("revision", Long.toString(listed.revision()));
    return of(Form.filled(values), item, listed.promised());
  }

  private static CategoryForm of(
      Form form, InventoryItem item, Optional<PromisedCategory> promised) {
    var purposes = new LinkedHashSet<String>();
    promised.ifPresent(by -> by.uses().forEach(use -> purposes.add(use.purpose())));
    item.needs().forEach(need -> purposes.add(need.purpose()));
    var columns = List.copyOf(purposes);
    var known = item.fields();
    var lines =
        IntStream.range(0, Math.min(known.size() + SPARE, MOST))
            .mapToObj(
                i ->
                    i < known.size()
                        ? line(i, known.get(i), item, columns)
                        : line(i, new Field("", FieldType.TEXT, Optional.empty()), item, columns))
            .toList();
    var given = item.classification();
    var places =
        IntStream.range(0, given.size() + 1)
            .mapToObj(
                i ->
                    i < given.size()
                        ? new Place(
                            i, given.get(i).jurisdiction(), kinds(Optional.of(given.get(i).kind())))
                        : new Place(i, "", kinds(Optional.empty())))
            .toList();
    return new CategoryForm(form, columns, places, lines, extra(item.extra()));
  }

  private static Line line(int number, Field field, InventoryItem item, List<String> purposes) {
    return new Line(
        number,
        field.name(),
        Arrays.stream(FieldType.values())
            .map(type -> new Choice(type.name(), InventoryWords.words(type), type == field.type()))
            .toList(),
        Stream.concat(
                Stream.of(
                    new Choice(
                        RECORD, InventoryWords.place(Optional.empty()), field.vault().isEmpty())),
                Arrays.stream(VaultAttribute.values())
                    .map(
                        as ->
                            new Choice(
                                as.name(),
                                InventoryWords.place(Optional.of(as)),
                                field.vault().filter(as::equals).isPresent())))
            .toList(),
        purposes.stream()
            .map(
                purpose ->
                    new Choice(
                        purpose,
                        purpose,
                        item.needed(purpose).filter(all -> all.contains(field.name())).isPresent()))
            .toList());
  }

  private static List<Choice> kinds(Optional<CategoryKind> chosen) {
    return Arrays.stream(CategoryKind.values())
        .map(
            kind ->
                new Choice(
                    kind.name(),
                    InventoryWords.words(kind),
                    chosen.filter(kind::equals).isPresent()))
        .toList();
  }

  private static List<Choice> extra(ExtraFields chosen) {
    return List.of(
        new Choice(
            ExtraFields.REFUSE.name(), "The record is refused", chosen == ExtraFields.REFUSE),
        new Choice(
            ExtraFields.DROP.name(),
            "They are dropped, the rest is taken",
            chosen == ExtraFields.DROP));
  }

  /** The category that was posted. */
  static InventoryItem posted(
      String id, MultivaluedMap<String, String> posted, List<String> keptStoredIn) {
    var form = Form.posted(posted);
    var names = new HashMap<String, String>();
    List.of("en", "de").forEach(language -> put(names, language, form.value(language).strip()));
    var fields = new ArrayList<Field>();
    var needs = new HashMap<String, List<String>>();
    for (var i = 0; i < MOST; i++) {
      var name = form.value("f" + i + "-name").strip();
      if (!name.isEmpty()) {
        fields.add(field(name, form, i));
        posted
            .getOrDefault("f" + i + "-need", List.of())
            .forEach(purpose -> needs.computeIfAbsent(purpose, any -> new ArrayList<>()).add(name));
      }
    }
    return new InventoryItem(
        id,
        names,
        classified(form),
        fields,
        split(form.value("sources"), ","),
        needs.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(need -> new Need(need.getKey(), need.getValue()))
            .toList(),
        posted.containsKey("storedIn") ? upper(split(form.value("storedIn"), ",")) : keptStoredIn,
        form.value("extra").equals(ExtraFields.DROP.name()) ? ExtraFields.DROP : ExtraFields.REFUSE,
        split(form.value("examples"), "\n"));
  }

  private static Field field(String name, Form form, int i) {
    var place = form.value("f" + i + "-place");
    var vault =
        Arrays.stream(VaultAttribute.values()).filter(as -> as.name().equals(place)).findFirst();
    var type = form.value("f" + i + "-type");
    return new Field(
        name,
        vault.isPresent()
            ? FieldType.TEXT
            : Arrays.stream(FieldType.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElse(FieldType.TEXT),
        vault);
  }

  private static List<Classified> classified(Form form) {
    var all = new ArrayList<Classified>();
    for (var i = 0; i < MOST; i++) {
      var place = form.value("c" + i + "-place").strip();
      if (!place.isEmpty()) {
        var kind = form.value("c" + i + "-kind");
        all.add(
            new Classified(
                place.toUpperCase(Locale.ROOT),
                Arrays.stream(CategoryKind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(CategoryKind.PERSONAL)));
      }
    }
    return all;
  }

  /** What was posted, with what is wrong. */
  static CategoryForm refused(
      MultivaluedMap<String, String> posted, InventoryItem item, Listed listed, Problem problem) {
    var form = Form.posted(posted);
    return of(
        problem.violations().isEmpty()
            ? form.refused("en", problem.detail(), "")
            : form.refused(Faults.of(problem)),
        item,
        listed.promised());
  }

  private static void put(Map<String, String> names, String language, String text) {
    if (!text.isEmpty()) {
      names.put(language, text);
    }
  }

  private static List<String> split(String text, String at) {
    return Arrays.stream(text.split(at, -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static List<String> upper(List<String> texts) {
    return texts.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList();
  }
}
