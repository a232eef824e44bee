package io.troth.collection.internal.intake;

import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Records.Outcome;
import io.troth.collection.api.Refusal;
import io.troth.collection.api.event.CollectionRefused;
import io.troth.collection.api.event.CollectionRefused.Count;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts a batch. Names that the inventory does not have are not written down: anything could stand
 * in them.
 */
final class IntakeCounts {

  private final Map<String, Declared> declared;
  private final Map<List<String>, Long> counts = new HashMap<>();

  IntakeCounts(Map<String, Declared> declared) {
    this.declared = declared;
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
    var known = declared.get(record.category());
    var category = known == null ? "" : record.category();
    var purpose = known != null && known.isNeededFor(record.purpose()) ? record.purpose() : "";
    counts.merge(List.of(category, purpose, result), 1L, Long::sum);
  }

  List<Count> all() {
    return counts.entrySet().stream()
        .sorted(Comparator.comparing(one -> String.join("\0", one.getKey())))
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
