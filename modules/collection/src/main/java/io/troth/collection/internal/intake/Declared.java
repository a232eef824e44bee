package io.troth.collection.internal.intake;

import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryLint;
import io.troth.collection.api.PromisedCategory;
import io.troth.collection.internal.inventory.Lints;
import io.troth.collection.internal.inventory.Stock.Stocked;
import io.troth.policy.api.Commitments.CategoryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A category as records are held against it. What does not depend on the record is found once for a
 * batch, not once for every line.
 */
final class Declared {

  private final InventoryItem item;
  private final Optional<PromisedCategory> promised;
  private final CategoryKind kind;
  private final boolean contradictory;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Set<String>> needed = new HashMap<>();

  private Declared(Stocked stocked) {
    this.item = stocked.item();
    this.promised = stocked.promised();
    this.kind = kind(item, promised);
    this.contradictory =
        Lints.of(item, promised).stream()
            .anyMatch(lint -> lint.rule() == InventoryLint.Rule.CONTRADICTION);
    item.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
    item.needs().forEach(need -> needed.putIfAbsent(need.purpose(), Set.copyOf(need.fields())));
  }

  static Declared of(Stocked stocked) {
    return new Declared(stocked);
  }

  private static CategoryKind kind(InventoryItem item, Optional<PromisedCategory> promised) {
    return InventoryItem.strictest(
            Stream.concat(
                    item.classification().stream(),
                    promised.map(PromisedCategory::kinds).orElse(List.of()).stream())
                .map(Classified::kind))
        .orElse(CategoryKind.SENSITIVE);
  }

  InventoryItem item() {
    return item;
  }

  Optional<PromisedCategory> promised() {
    return promised;
  }

  /** The strictest of what inventory and version in force say. */
  CategoryKind kind() {
    return kind;
  }

  /** Whether it is personal and non-personal in one jurisdiction. */
  boolean isContradictory() {
    return contradictory;
  }

  @Nullable Field field(String name) {
    return fields.get(name);
  }

  boolean isNeededFor(String purpose) {
    return needed.containsKey(purpose);
  }

  /** The fields a purpose needs; none where it needs nothing of this category. */
  Set<String> needed(String purpose) {
    return needed.getOrDefault(purpose, Set.of());
  }
}
