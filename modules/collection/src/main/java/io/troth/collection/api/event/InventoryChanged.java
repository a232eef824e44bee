package io.troth.collection.api.event;

import io.troth.collection.api.InventoryItem;
import io.troth.kernel.DomainEvent;
import java.util.Optional;

/**
 * The inventory was changed.
 *
 * @param category id of the category
 * @param revision after the change
 * @param before absent for a new category
 * @param after absent for one that was taken out
 */
public record InventoryChanged(
    String category, long revision, Optional<InventoryItem> before, Optional<InventoryItem> after)
    implements DomainEvent {}
