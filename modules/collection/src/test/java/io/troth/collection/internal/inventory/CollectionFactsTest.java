package io.troth.collection.internal.inventory;

import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryItem.Need;
import io.troth.collection.api.VaultAttribute;
import io.troth.collection.api.event.CollectionRefused;
import io.troth.collection.api.event.InventoryChanged;
import io.troth.eventbus.EventGoldenContract;
import io.troth.policy.api.Commitments.CategoryKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectionFactsTest {

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new CollectionFacts(),
        List.of(
            new InventoryChanged(
                "contact", 2, Optional.of(item("Contact")), Optional.of(item("Contacts"))),
            new CollectionRefused(
                List.of(
                    new CollectionRefused.Count("contact", "news", "CONSENT_WITHDRAWN", 3),
                    new CollectionRefused.Count("", "", "UNREADABLE", 1)))));
  }

  private static InventoryItem item(String name) {
    return new InventoryItem(
        "contact",
        Map.of("en", name),
        List.of(new Classified("EU", CategoryKind.PERSONAL)),
        List.of(
            new Field("email", FieldType.TEXT, Optional.of(VaultAttribute.EMAIL)),
            new Field("topic", FieldType.TEXT, Optional.empty())),
        List.of("form"),
        List.of(new Need("news", List.of("email"))),
        List.of("DE"),
        ExtraFields.REFUSE,
        List.of("Who asked for a demonstration"));
  }
}
