package io.troth.retention.internal.rule;

import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.VaultAttribute;
import io.troth.subject.api.AttributeType;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which identifying values belong to which category: the types that fields of the inventory have
 * their place in the vault by. The external id is no such type; it ends with its person.
 */
@Singleton
public class Shelves {

  private final Inventory inventory;

  Shelves(Inventory inventory) {
    this.inventory = inventory;
  }

  /** By category; those without any are not there. */
  public Map<String, Set<AttributeType>> now() {
    var found = new TreeMap<String, Set<AttributeType>>();
    for (var listed : inventory.all()) {
      var types = types(listed.item());
      if (!types.isEmpty()) {
        found.put(listed.item().id(), types);
      }
    }
    return found;
  }

  private static Set<AttributeType> types(InventoryItem item) {
    var types = EnumSet.noneOf(AttributeType.class);
    item.fields().forEach(field -> field.vault().map(Shelves::type).ifPresent(types::add));
    return types;
  }

  private static AttributeType type(VaultAttribute place) {
    return switch (place) {
      case NAME -> AttributeType.NAME;
      case EMAIL -> AttributeType.EMAIL;
      case IP_ADDRESS -> AttributeType.IP_ADDRESS;
      case DEVICE_ID -> AttributeType.DEVICE_ID;
      case CLIENT_ID -> AttributeType.CLIENT_ID;
    };
  }
}
