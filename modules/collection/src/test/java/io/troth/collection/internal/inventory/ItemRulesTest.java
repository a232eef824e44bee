package io.troth.collection.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryItem.Need;
import io.troth.collection.api.InventoryLint;
import io.troth.collection.api.InventoryLint.Rule;
import io.troth.kernel.Violation;
import io.troth.policy.api.Commitments.CategoryKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRulesTest {

  @ParameterizedTest
  @CsvSource({
    "EU, EU, true",
    "*, US-CA, true",
    "US, US-CA, true",
    "US-CA, US-NY, false",
    "EU, US, false"
  })
  void personalAndNotPersonalContradictWhereBothAreLaw(String one, String other, boolean meet) {
    var item =
        item(
            List.of(
                new Classified(one, CategoryKind.PERSONAL),
                new Classified(other, CategoryKind.NON_PERSONAL)),
            FieldType.TEXT,
            "topic");

    assertThat(ItemRules.faults(item).stream().map(Violation::field).toList())
        .isEqualTo(meet ? fields(one.equals(other)) : List.of());
  }

  private static List<String> fields(boolean twice) {
    return twice ? List.of("classification", "classification") : List.of("classification");
  }

  @Test
  void dataThatAreNotPersonalHaveNoFieldForWordsOrPlaces() {
    var nobody = List.of(new Classified("*", CategoryKind.NON_PERSONAL));

    assertThat(ItemRules.faults(item(nobody, FieldType.WORDS, "topic"))).hasSize(1);
    assertThat(ItemRules.faults(item(nobody, FieldType.POSITION, "topic"))).hasSize(1);
    assertThat(ItemRules.faults(item(nobody, FieldType.TEXT, "topic"))).isEmpty();
  }

  @Test
  void aNeedNamesFieldsThatAreThere() {
    assertThat(ItemRules.faults(item(List.of(), FieldType.TEXT, "elsewhere")))
        .singleElement()
        .matches(fault -> fault.message().contains("[elsewhere]"));
  }

  @Test
  void lintKnowsWhatNobodyClassifiedAndNobodyPromised() {
    var lints = Lints.of(item(List.of(), FieldType.TEXT, "topic"), Optional.empty());

    assertThat(lints.stream().map(InventoryLint::rule).toList())
        .containsExactly(Rule.UNCLASSIFIED, Rule.NOT_PROMISED);
  }

  private static InventoryItem item(List<Classified> kinds, FieldType type, String needed) {
    return new InventoryItem(
        "contact",
        Map.of("en", "Contact"),
        kinds,
        List.of(new Field("topic", type, Optional.empty())),
        List.of("form"),
        List.of(new Need("news", List.of(needed))),
        List.of("DE"),
        ExtraFields.REFUSE,
        List.of());
  }
}
