package io.troth.collection.internal.inventory;

import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryLint;
import io.troth.collection.api.PromisedCategory;
import io.troth.collection.api.event.InventoryChanged;
import io.troth.collection.internal.inventory.InventoryStatements.Row;
import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.Sql;
import io.troth.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps the inventory: every change is checked, saved and published together. */
@ApplicationScoped
class InventoryBook implements Inventory, Stock {

  private final InventoryStatements statements;
  private final Timelines timelines;
  private final Presets presets;
  private final Events events;
  private final InstantSource clock;

  InventoryBook(
      InventoryStatements statements,
      Timelines timelines,
      Presets presets,
      Events events,
      InstantSource clock) {
    this.statements = statements;
    this.timelines = timelines;
    this.presets = presets;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Listed> all() {
    var promises = promises();
    return statements.all().stream().map(row -> listed(row, promises)).toList();
  }

  @Override
  public List<PromisedCategory> missing() {
    var known = statements.all().stream().map(row -> row.item().id()).collect(Collectors.toSet());
    return promises().byId().values().stream()
        .filter(promised -> !known.contains(promised.id()))
        .toList();
  }

  @Override
  public Listed find(String id) {
    return statements
        .find(id)
        .map(row -> listed(row, promises()))
        .orElseThrow(InventoryBook::unknown);
  }

  @Override
  public List<InventoryLint> lint() {
    var all = new ArrayList<InventoryLint>();
    all().forEach(one -> all.addAll(one.lint()));
    missing().forEach(promised -> all.add(Lints.notListed(promised)));
    return List.copyOf(all);
  }

  @Override
  @Transactional
  public Listed add(InventoryItem asked) {
    var promises = promises();
    var item = completed(asked, promises);
    ItemRules.check(item, promises.of(item.id()));
    requireRoom(statements.count() + 1);
    write(List.of(item));
    return listed(new Row(item, 1), promises);
  }

  @Override
  @Transactional
  public Listed change(long revision, InventoryItem asked) {
    var promises = promises();
    var item = completed(asked, promises);
    var old = statements.lock(item.id()).orElseThrow(InventoryBook::unknown);
    EntityTags.requireCurrent(revision, old.revision());
    ItemRules.check(item, promises.of(item.id()));
    if (item.equals(old.item())) {
      return listed(old, promises);
    }
    var next = new Row(item, old.revision() + 1);
    statements.change(item, next.revision(), now());
    events.publish(
        new InventoryChanged(
            item.id(), next.revision(), Optional.of(old.item()), Optional.of(item)));
    return listed(next, promises);
  }

  @Override
  @Transactional
  public void remove(String id, long revision) {
    var old = statements.lock(id).orElseThrow(InventoryBook::unknown);
    EntityTags.requireCurrent(revision, old.revision());
    if (statements.isUsed(id)) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "There are records of this category. It can be taken out when the last of them is erased.");
    }
    statements.remove(id);
    events.publish(
        new InventoryChanged(id, old.revision() + 1, Optional.of(old.item()), Optional.empty()));
  }

  @Override
  public List<Preset> presets() {
    return presets.offered(promises());
  }

  @Override
  @Transactional
  public List<Listed> begin(String preset) {
    var promises = promises();
    var chosen =
        presets.offered(promises).stream()
            .filter(one -> one.id().equals(preset))
            .findFirst()
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such preset."));
    if (statements.count() > 0) {
      throw Problem.of(
          CommonProblem.CONFLICT, "The inventory is not empty: nothing is put over it.");
    }
    var items = chosen.items().stream().map(item -> completed(item, promises)).toList();
    items.forEach(item -> ItemRules.check(item, promises.of(item.id())));
    write(items);
    return items.stream().map(item -> listed(new Row(item, 1), promises)).toList();
  }

  @Override
  public List<Stocked> stocked(Optional<String> only) {
    var promises = promises();
    var rows = only.isEmpty() ? statements.all() : statements.find(only.get()).stream().toList();
    return rows.stream().map(row -> new Stocked(row.item(), promises.of(row.item().id()))).toList();
  }

  private void write(List<InventoryItem> items) {
    try {
      statements.add(items, now());
    } catch (Sql.DuplicateRowException taken) {
      throw Problem.of(CommonProblem.CONFLICT, "There is a category of this id: change that one.");
    }
    events.publishAll(
        items.stream()
            .map(item -> new InventoryChanged(item.id(), 1, Optional.empty(), Optional.of(item)))
            .toList());
  }

  /** Places are promised: who does not name them means those. */
  private static InventoryItem completed(InventoryItem asked, Promises promises) {
    var places =
        asked.storedIn().isEmpty()
            ? promises.of(asked.id()).map(PromisedCategory::storedIn).orElse(java.util.Set.of())
            : java.util.Set.<String>of();
    return places.isEmpty()
        ? asked.sorted()
        : new InventoryItem(
                asked.id(),
                asked.name(),
                asked.classification(),
                asked.fields(),
                asked.sources(),
                asked.needs(),
                List.copyOf(new TreeSet<>(places)),
                asked.extra(),
                asked.examples())
            .sorted();
  }

  private static void requireRoom(long categories) {
    if (categories > MOST) {
      throw Problem.of(CommonProblem.CONFLICT, "There are " + MOST + " categories already.");
    }
  }

  private static Listed listed(Row row, Promises promises) {
    var promised = promises.of(row.item().id());
    return new Listed(row.item(), row.revision(), promised, Lints.of(row.item(), promised));
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "The inventory has no such category.");
  }

  private Promises promises() {
    return Promises.of(timelines.all(), now());
  }

  private Instant now() {
    return clock.instant();
  }
}
