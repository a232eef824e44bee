package io.troth.collection.internal.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.Inventory.Preset;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.PromisedCategory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Inventories to begin with: those of our own samples, and what the policy in force names. */
@Singleton
class Presets {

  private static final String FOLDER = "io/troth/collection/presets/";
  private static final List<String> FILES =
      List.of(
          "messaging-service",
          "data-classification",
          "network-monitoring",
          "community-platform",
          "licence-shop");
  private static final String FROM_POLICY = "policy-in-force";

  private final ObjectMapper json;

  Presets(ObjectMapper json) {
    this.json = json;
  }

  /** How a file is written. */
  record PresetFile(String title, List<ItemJson> items) {}

  List<Preset> offered(Promises promises) {
    var files = FILES.stream().map(id -> read(id, promises));
    var bare = promises.byId().isEmpty() ? Stream.<Preset>empty() : Stream.of(bare(promises));
    return Stream.concat(
            files.sorted(
                Comparator.comparingDouble((Preset one) -> -fit(one, promises))
                    .thenComparing(Preset::id)),
            bare)
        .toList();
  }

  /** Of all that either names, how much both do. */
  private static double fit(Preset preset, Promises promises) {
    var all = preset.items().size() + promises.byId().size() - preset.fits();
    return all == 0 ? 0 : (double) preset.fits() / all;
  }

  private Preset read(String id, Promises promises) {
    try (var in =
        Objects.requireNonNull(
            Presets.class.getClassLoader().getResourceAsStream(FOLDER + id + ".json"), id)) {
      var file = json.readValue(in, PresetFile.class);
      var items = file.items().stream().map(ItemJson::item).toList();
      var fits = items.stream().filter(item -> promises.byId().containsKey(item.id())).count();
      return new Preset(id, file.title(), items, (int) fits);
    } catch (IOException e) {
      throw new UncheckedIOException(id, e);
    }
  }

  private static Preset bare(Promises promises) {
    var items = promises.byId().values().stream().map(Presets::skeleton).toList();
    return new Preset(
        FROM_POLICY, "What the policy in force names, without fields", items, items.size());
  }

  private static InventoryItem skeleton(PromisedCategory promised) {
    return new InventoryItem(
        promised.id(),
        promised.name().byLanguage().entrySet().stream()
            .filter(entry -> List.of("en", "de").contains(entry.getKey()))
            .collect(
                java.util.stream.Collectors.toMap(
                    java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)),
        promised.kinds(),
        List.of(),
        List.copyOf(promised.sources()),
        List.of(),
        List.copyOf(promised.storedIn()),
        ExtraFields.REFUSE,
        List.of());
  }
}
