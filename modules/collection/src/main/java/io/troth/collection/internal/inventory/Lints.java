package io.troth.collection.internal.inventory;

import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryItem.Need;
import io.troth.collection.api.InventoryLint;
import io.troth.collection.api.InventoryLint.Rule;
import io.troth.collection.api.PromisedCategory;
import io.troth.policy.api.Commitments.CategoryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What does not fit in a category: with itself, or with the versions in force. Pure. */
public final class Lints {

  private Lints() {}

  public static List<InventoryLint> of(InventoryItem item, Optional<PromisedCategory> promised) {
    var all = new ArrayList<InventoryLint>();
    if (item.classification().isEmpty()) {
      all.add(lint(item, Rule.UNCLASSIFIED, "Nobody said yet what this is in law."));
    }
    var inItself = ItemRules.contradictions(item.classification(), item.classification());
    if (!inItself.isEmpty()) {
      all.add(contradiction(item, "in " + String.join(", ", inItself)));
    }
    if (promised.isEmpty()) {
      all.add(lint(item, Rule.NOT_PROMISED, "No version in force names this category."));
    } else {
      against(item, promised.get(), all);
    }
    unused(item)
        .ifPresent(
            fields ->
                all.add(
                    lint(item, Rule.FIELD_WITHOUT_PURPOSE, "No purpose needs " + fields + ".")));
    return List.copyOf(all);
  }

  private static void against(
      InventoryItem item, PromisedCategory promised, List<InventoryLint> all) {
    if (!ItemRules.contradictions(item.classification(), promised.kinds()).isEmpty()) {
      all.add(
          contradiction(item, "here and in the version in force, which says " + promised.kind()));
    }
    var promisedUses = promised.purposes().keySet();
    var needed = item.needs().stream().map(Need::purpose).collect(Collectors.toSet());
    without(needed, promisedUses)
        .ifPresent(
            purposes ->
                all.add(
                    lint(
                        item,
                        Rule.PURPOSE_NOT_PROMISED,
                        "No version in force uses it for " + purposes + ".")));
    without(promisedUses, needed)
        .ifPresent(
            purposes ->
                all.add(
                    lint(
                        item,
                        Rule.PURPOSE_WITHOUT_FIELDS,
                        "No field is needed here for " + purposes + ": nothing is taken for it.")));
    without(Set.copyOf(item.sources()), promised.sources())
        .ifPresent(
            sources ->
                all.add(
                    lint(
                        item,
                        Rule.SOURCE_NOT_PROMISED,
                        "No version in force names the source " + sources + ".")));
    if (promised.retention().isEmpty() && promised.kind() != CategoryKind.NON_PERSONAL) {
      all.add(
          lint(
              item, Rule.NO_RETENTION, "No version in force says how long personal data is kept."));
    }
  }

  static InventoryLint notListed(PromisedCategory promised) {
    return new InventoryLint(
        promised.id(),
        Rule.NOT_LISTED,
        "A version in force names it, and the inventory does not: nothing of it is taken.");
  }

  private static Optional<String> unused(InventoryItem item) {
    var needed =
        item.needs().stream().flatMap(need -> need.fields().stream()).collect(Collectors.toSet());
    return without(item.fields().stream().map(Field::name).collect(Collectors.toSet()), needed);
  }

  private static Optional<String> without(Set<String> these, Set<String> known) {
    var rest = new TreeSet<>(these);
    rest.removeAll(known);
    return rest.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rest));
  }

  private static InventoryLint contradiction(InventoryItem item, String where) {
    return lint(item, Rule.CONTRADICTION, "It is personal and non-personal " + where + ".");
  }

  private static InventoryLint lint(InventoryItem item, Rule rule, String message) {
    return new InventoryLint(item.id(), rule, message);
  }
}
