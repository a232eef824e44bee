package io.troth.retention.internal.hold;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The live holds of a tenant, by what they cover. */
public record LiveHolds(List<Live> all) {

  public LiveHolds {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param categories empty for all
   */
  public record Live(UUID id, boolean everybody, Set<String> categories) {

    public Live {
      categories = Set.copyOf(categories);
    }

    private boolean covers(String category) {
      return categories.isEmpty() || categories.contains(category);
    }
  }

  /** Whether one covers anything of a category. */
  public boolean covers(String category) {
    return all.stream().anyMatch(hold -> hold.covers(category));
  }

  /** Whether one covers all records of a category, whoever they are about. */
  public boolean coversEverybody(String category) {
    return all.stream().anyMatch(hold -> hold.everybody() && hold.covers(category));
  }

  /** Those that cover a category of the people they name. */
  public List<UUID> naming(String category) {
    return all.stream()
        .filter(hold -> !hold.everybody() && hold.covers(category))
        .map(Live::id)
        .sorted()
        .toList();
  }
}
