package io.troth.collection.internal.promise;

import io.troth.collection.api.Intakes;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.InventoryLint.Rule;
import io.troth.collection.api.Refusal.Reason;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Handling.ProtectionKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The protections that are kept where data come in. */
@Singleton
final class IntakePromise implements PromiseControl {

  private static final Set<String> KEPT =
      Stream.of(
              ProtectionKind.MINIMISATION,
              ProtectionKind.NO_REIDENTIFICATION,
              ProtectionKind.NO_SENSITIVE_ON_ANONYMOUS)
          .map(ProtectionKind::id)
          .collect(Collectors.toUnmodifiableSet());

  private final Inventory inventory;
  private final Intakes intakes;

  IntakePromise(Inventory inventory, Intakes intakes) {
    this.inventory = inventory;
    this.intakes = intakes;
  }

  @Override
  public String id() {
    return "collection-checks";
  }

  @Override
  public String title() {
    return "Checks at intake";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.PROTECTION && KEPT.contains(promised.key().id());
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var listed = inventory.all();
    var figures = Figures.of(intakes, now);
    return one -> reading(one.promised().key().id(), listed, figures).shownAt("/admin/collection");
  }

  private static Reading reading(String protection, List<Listed> listed, Figures figures) {
    if (protection.equals(ProtectionKind.MINIMISATION.id())) {
      return minimisation(listed, figures);
    }
    return protection.equals(ProtectionKind.NO_REIDENTIFICATION.id())
        ? Reading.kept(
            "Non-personal records are kept without any reference; attempts to join them in 30 days,"
                + " all refused: %,d."
                    .formatted(
                        figures.refusedFor(Reason.SUBJECT_ON_NON_PERSONAL, Reason.RELINKING)))
        : Reading.kept(
            "Sensitive records of nobody who is known in 30 days, all refused: %,d."
                .formatted(figures.refusedFor(Reason.SENSITIVE_ON_ANONYMOUS)));
  }

  private static Reading minimisation(List<Listed> listed, Figures figures) {
    var figure =
        "Taken in 30 days: %,d; refused for fields that the purpose does not need: %,d."
            .formatted(
                figures.taken(), figures.refusedFor(Reason.FIELD_NOT_NEEDED, Reason.UNKNOWN_FIELD));
    var unused =
        listed.stream()
            .filter(
                one ->
                    one.lint().stream().anyMatch(lint -> lint.rule() == Rule.FIELD_WITHOUT_PURPOSE))
            .count();
    if (listed.isEmpty()) {
      return Reading.atRisk("The inventory is empty: nobody said what which purpose needs.");
    }
    return unused > 0
        ? Reading.atRisk(
            figure + " Categories with fields no purpose needs: %,d.".formatted(unused))
        : Reading.kept(figure);
  }
}
