package io.troth.collection.internal.inventory;

import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.PromisedCategory;
import java.util.List;
import java.util.Optional;

/** What intake needs of the inventory: one statement. */
public interface Stock {

  /**
   * @param only this category; absent for all of them
   */
  List<Stocked> stocked(Optional<String> only);

  /** A category, and what the versions in force say of it. */
  record Stocked(InventoryItem item, Optional<PromisedCategory> promised) {}
}
