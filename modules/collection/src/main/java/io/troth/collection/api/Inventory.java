package io.troth.collection.api;

import java.util.List;
import java.util.Optional;

/**
 * What data the current tenant may collect, category by category. What the policy in force promises
 * of a category (retention, recipients, storage place, what it is in law) is shown here and changed
 * there.
 */
public interface Inventory {

  /** The most categories a tenant may have. */
  int MOST = 200;

  /** Every category, by id. Two statements at most. */
  List<Listed> all();

  /** Names of the categories that a version in force promises and the inventory does not have. */
  List<PromisedCategory> missing();

  /**
   * @throws io.troth.kernel.Problem not-found
   */
  Listed find(String id);

  /** What is wrong, over all of it. */
  List<InventoryLint> lint();

  /**
   * Adds a category.
   *
   * @throws io.troth.kernel.Problem invalid-input with a violation for every fault;
   *     governed-by-policy where it says something else than the policy in force; conflict when it
   *     is there or when there are {@value #MOST}
   */
  Listed add(InventoryItem item);

  /**
   * Changes a category. Nothing happens when it stays the same.
   *
   * @param revision the one that was read
   * @throws io.troth.kernel.Problem as {@link #add}; not-found; stale-edit
   */
  Listed change(long revision, InventoryItem item);

  /**
   * Takes a category out.
   *
   * @throws io.troth.kernel.Problem not-found; stale-edit; conflict while there are records of it
   */
  void remove(String id, long revision);

  /** Inventories to begin with, the best fit to the policy in force first. */
  List<Preset> presets();

  /**
   * Begins with one of {@link #presets()}.
   *
   * @throws io.troth.kernel.Problem not-found; conflict when the inventory is not empty
   */
  List<Listed> begin(String preset);

  /**
   * A category as it stands.
   *
   * @param promised what the versions in force say of it
   * @param lint what is wrong with it
   */
  record Listed(
      InventoryItem item,
      long revision,
      Optional<PromisedCategory> promised,
      List<InventoryLint> lint) {
    public Listed {
      lint = List.copyOf(lint);
    }
  }

  /**
   * An inventory to begin with.
   *
   * @param id lower-case letters and hyphens
   * @param title of what sort of service it is
   * @param fits how many of the promised categories it has
   */
  record Preset(String id, String title, List<InventoryItem> items, int fits) {
    public Preset {
      items = List.copyOf(items);
    }
  }
}
