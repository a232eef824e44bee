package io.troth.collection.internal.promise;

import io.troth.collection.api.Intakes;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.InventoryLint;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Of a category nothing is collected but what is declared: everything else is refused at intake.
 */
@Singleton
final class CategoryPromise implements PromiseControl {

  private static final String PAGE = "/admin/collection";

  private final Inventory inventory;
  private final Intakes intakes;

  CategoryPromise(Inventory inventory, Intakes intakes) {
    this.inventory = inventory;
    this.intakes = intakes;
  }

  @Override
  public String id() {
    return "collection-intake";
  }

  @Override
  public String title() {
    return "Intake by inventory and decision";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.CATEGORY;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var listed =
        inventory.all().stream()
            .collect(Collectors.toMap(one -> one.item().id(), Function.identity()));
    var figures = Figures.of(intakes, now);
    return one -> {
      var id = one.promised().key().id();
      return Optional.ofNullable(listed.get(id))
          .map(known -> reading(known, figures))
          .orElseGet(
              () ->
                  Reading.atRisk(
                          "Not in the inventory: nothing of it is taken here, and nothing is"
                              + " checked that is collected elsewhere.")
                      .shownAt("/admin/inventory"));
    };
  }

  private static Reading reading(Listed listed, Figures figures) {
    var id = listed.item().id();
    var figure =
        "Taken in 30 days: %,d, refused: %,d%s."
            .formatted(
                figures.taken(id),
                figures.refused(id),
                figures
                    .oldest(id)
                    .map(at -> "; the oldest is of " + at.atZone(ZoneOffset.UTC).toLocalDate())
                    .orElse(""));
    var stopped =
        listed.lint().stream()
            .filter(lint -> lint.rule().stops())
            // The version that is asked about names it, in force or not.
            .filter(lint -> lint.rule() != InventoryLint.Rule.NOT_PROMISED)
            .map(InventoryLint::message)
            .findFirst();
    return stopped
        .map(why -> Reading.atRisk(why + " " + figure))
        .orElseGet(() -> Reading.kept(figure))
        .shownAt(PAGE);
  }
}
