package io.troth.collection.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How much came in, and what was refused. Names nobody. */
public interface Intakes {

  /**
   * Counts by day, category, purpose and result, newest day first.
   *
   * @param from first day, in the tenant's zone
   */
  List<Count> since(LocalDate from);

  /** The oldest record of every category. */
  List<Oldest> oldest();

  /**
   * @param category empty where it was none of the inventory
   * @param purpose empty where it was none of the category
   * @param refused why; absent for what was taken
   */
  record Count(
      LocalDate day, String category, String purpose, Optional<String> refused, long records) {}

  /** When the oldest record of a category that is still there was collected. */
  record Oldest(String category, Instant collectedAt) {}
}
