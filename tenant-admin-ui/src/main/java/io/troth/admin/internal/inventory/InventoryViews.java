package io.troth.admin.internal.inventory;

import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.Inventory.Preset;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryLint;
import io.troth.collection.api.PromisedCategory;
import io.troth.web.page.Tone;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Categories as the pages show them. */
final class InventoryViews {

  private InventoryViews() {}

  /** One category in the list. */
  record Row(
      String href,
      String name,
      String id,
      String kind,
      String fields,
      String purposes,
      String storedIn,
      String kept,
      Tone tone,
      String state,
      List<String> lint) {

    static Row of(Listed listed) {
      var item = listed.item();
      var stopped = listed.lint().stream().anyMatch(lint -> lint.rule().stops());
      return new Row(
          InventoryPages.category(item.id()),
          item.called("en"),
          item.id(),
          InventoryWords.kinds(item.classification()),
          fields(item),
          String.join(", ", item.needs().stream().map(InventoryItem.Need::purpose).toList()),
          String.join(", ", item.storedIn()),
          InventoryWords.retention(listed.promised()),
          stopped ? Tone.BROKEN : listed.lint().isEmpty() ? Tone.KEPT : Tone.WAITS,
          stopped ? "Nothing is taken" : listed.lint().isEmpty() ? "Fits" : "To look at",
          listed.lint().stream().map(InventoryLint::message).toList());
    }

    private static String fields(InventoryItem item) {
      var vault = item.fields().stream().filter(field -> field.vault().isPresent()).count();
      return vault == 0
          ? Integer.toString(item.fields().size())
          : item.fields().size() + ", " + vault + " of them in the vault";
    }
  }

  /** A category that is promised and not listed. */
  record Missing(String id, String name) {
    static Missing of(PromisedCategory promised) {
      return new Missing(promised.id(), promised.name().in(Locale.ENGLISH, Locale.GERMAN));
    }
  }

  /** An inventory to begin with. */
  record Offer(String id, String title, String fits, String categories) {

    static Offer of(Preset preset, int promised) {
      return new Offer(
          preset.id(),
          preset.title(),
          preset.fits() + " of the " + promised + " categories you promise",
          String.join(", ", preset.items().stream().map(item -> item.called("en")).toList()));
    }
  }

  /** What the policy governs. */
  record Governed(
      String saidIn, String kinds, String sources, String storedIn, String kept, List<Use> uses) {

    static Governed of(PromisedCategory by) {
      return new Governed(
          String.join(
              ", ", by.saidIn().stream().map(s -> s.policy() + " version " + s.version()).toList()),
          InventoryWords.kinds(by.kinds()),
          String.join(", ", new TreeSet<>(by.sources())),
          by.storedIn().isEmpty()
              ? "No place is promised"
              : String.join(", ", new TreeSet<>(by.storedIn())),
          InventoryWords.retention(java.util.Optional.of(by)),
          by.uses().stream().map(Use::of).toList());
    }
  }

  /** A purpose, and who takes part. */
  record Use(String purpose, String basis, String recipients) {

    static Use of(PromisedCategory.Use use) {
      return new Use(
          use.name().in(Locale.ENGLISH, Locale.GERMAN),
          InventoryWords.refused(use.basis().name()),
          String.join(
              ", ",
              use.recipients().stream()
                  .map(one -> one.name().in(Locale.ENGLISH, Locale.GERMAN))
                  .toList()));
    }
  }
}
