package io.troth.collection.internal.record;

import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.RecordTable;
import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.ErasureShare.Erased;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was collected about a person: shown category by category, erased without remains. */
@Singleton
class RecordHolder implements PersonalDataHolder {

  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 200;

  private final RecordStatements statements;
  private final RecordEraser eraser;
  private final Inventory inventory;

  RecordHolder(RecordStatements statements, RecordEraser eraser, Inventory inventory) {
    this.statements = statements;
    this.eraser = eraser;
    this.inventory = inventory;
  }

  @Override
  public String id() {
    return "collection";
  }

  @Override
  public String title() {
    return "Collected records";
  }

  @Override
  public Set<String> tables() {
    return Set.of(RecordTable.NAME);
  }

  @Override
  public List<HeldTable> show(SubjectRef person) {
    var categories = statements.categories(person);
    if (categories.isEmpty()) {
      return List.of();
    }
    var items =
        inventory.all().stream()
            .collect(Collectors.toMap(one -> one.item().id(), one -> one.item(), (a, b) -> a));
    return categories.stream()
        .map(category -> table(person, category, Optional.ofNullable(items.get(category))))
        .toList();
  }

  private HeldTable table(SubjectRef person, String category, Optional<InventoryItem> item) {
    var fields =
        item.map(InventoryItem::fields).orElse(List.of()).stream()
            .filter(field -> field.vault().isEmpty())
            .map(Field::name)
            .toList();
    return new HeldTable(
        category,
        item.map(known -> known.called("en")).orElse(category),
        ShownRecord.columns(fields),
        row -> walk(person, category, fields, row));
  }

  private void walk(
      SubjectRef person, String category, List<String> fields, Consumer<List<String>> row) {
    var last = FIRST;
    var more = true;
    while (more) {
      var page = statements.ofCategory(person, category, last, PAGE);
      for (var record : page) {
        row.accept(ShownRecord.cells(record, fields));
        last = record.id();
      }
      more = page.size() == PAGE;
    }
  }

  @Override
  public ErasureShare erase(SubjectRef person) {
    var records = eraser.all(person);
    return new ErasureShare(
        records == 0 ? List.of() : List.of(new Erased("collected-records", records)), List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}
