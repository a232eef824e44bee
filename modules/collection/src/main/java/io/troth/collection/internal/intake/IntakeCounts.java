package io.troth.collection.internal.intake;

import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Records.Outcome;
import io.troth.collection.api.Refusal;
import io.troth.collection.api.event.CollectionRefused;
import io.troth.collection.api.event.CollectionRefused.Count;
import io.troth.collection.internal.inventory.Stock.Stocked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts a batch. Names that the inventory does not have are not written down: anything could stand
 * in them.
 */
final class IntakeCounts {

  private final Map<String, Stocked> stocked;
  private final Map<List<String>, Long> counts =
      new TreeMap<>((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));

  IntakeCounts(Map<String, Stocked> stocked) {
    this.stocked = stocked;
  }

  void unreadable(int records) {
    if (records > 0) {
      counts.merge(List.of("", "", Refusal.Reason.UNREADABLE.name()), (long) records, Long::sum);
    }
  }

  void add(NewRecord record, Outcome outcome) {
    if (outcome instanceof Outcome.Taken) {
      count(record, DayStatements.TAKEN);
    } else if (outcome instanceof Outcome.Refused refused) {
      count(record, refused.refusal().code());
    }
  }

  private void count(NewRecord record, String result) {
    var known = Optional.ofNullable(stocked.get(record.category()));
    var category = known.map(one -> one.item().id()).orElse("");
    var purpose =
        known
            .filter(one -> one.item().needed(record.purpose()).isPresent())
            .map(one -> record.purpose())
            .orElse("");
    counts.merge(List.of(category, purpose, result), 1L, Long::sum);
  }

  List<Count> all() {
    return counts.entrySet().stream()
        .map(
            one ->
                new Count(
                    one.getKey().get(0), one.getKey().get(1), one.getKey().get(2), one.getValue()))
        .toList();
  }

  /** The fact that some were refused; absent where none was. */
  Optional<CollectionRefused> refused() {
    var refused =
        all().stream().filter(count -> !count.reason().equals(DayStatements.TAKEN)).toList();
    return refused.isEmpty() ? Optional.empty() : Optional.of(new CollectionRefused(refused));
  }
}
