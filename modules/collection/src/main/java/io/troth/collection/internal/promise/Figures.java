package io.troth.collection.internal.promise;

import io.troth.collection.api.Intakes;
import io.troth.collection.api.Intakes.Count;
import io.troth.collection.api.Intakes.Oldest;
import io.troth.collection.api.Refusal.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came in during the last thirty days. */
record Figures(List<Count> counts, List<Oldest> all) {

  private static final int DAYS = 30;

  /** Two statements. */
  static Figures of(Intakes intakes, Instant now) {
    var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS);
    return new Figures(intakes.since(from), intakes.oldest());
  }

  long taken(String category) {
    return sum(count -> count.category().equals(category) && count.refused().isEmpty());
  }

  long refused(String category) {
    return sum(count -> count.category().equals(category) && count.refused().isPresent());
  }

  long taken() {
    return sum(count -> count.refused().isEmpty());
  }

  /** Refused for one of these reasons, whatever the category. */
  long refusedFor(Reason... reasons) {
    Set<String> wanted = Arrays.stream(reasons).map(Enum::name).collect(Collectors.toSet());
    return sum(count -> count.refused().filter(wanted::contains).isPresent());
  }

  Optional<Instant> oldest(String category) {
    return all.stream()
        .filter(one -> one.category().equals(category))
        .map(Oldest::collectedAt)
        .findFirst();
  }

  private long sum(Predicate<Count> which) {
    return counts.stream().filter(which).mapToLong(Count::records).sum();
  }
}
