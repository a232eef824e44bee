package io.troth.collection.api;

import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the versions in force say of a category, all policies together. It changes by a published
 * version and in no other way.
 *
 * @param kinds what it is in law, by jurisdiction; {@link InventoryItem#EVERYWHERE} where a policy
 *     names none
 * @param storedIn the only countries; empty where no place is promised
 * @param retention how long it is kept; several policies may each say so
 * @param saidIn the versions
 */
public record PromisedCategory(
    String id,
    LocalText name,
    List<InventoryItem.Classified> kinds,
    Set<String> sources,
    Set<String> storedIn,
    List<Use> uses,
    List<Kept> retention,
    List<Said> saidIn) {

  public PromisedCategory {
    kinds = List.copyOf(kinds);
    sources = Set.copyOf(sources);
    storedIn = Set.copyOf(storedIn);
    uses = List.copyOf(uses);
    retention = List.copyOf(retention);
    saidIn = List.copyOf(saidIn);
  }

  /** A purpose it is used for, and who takes part in that. */
  public record Use(String purpose, LocalText name, LegalBasis basis, List<Recipient> recipients) {
    public Use {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * @param safeguard ground of a transfer outside the EEA
   */
  public record Recipient(
      String id, LocalText name, RecipientRole role, String country, Optional<String> safeguard) {}

  /**
   * A time it is kept for, and what happens then.
   *
   * @param on the day the time counts from, with the trigger FIXED_DATE
   */
  public record Kept(
      TimeSpan keep, RetentionTrigger trigger, Optional<LocalDate> on, RetentionAction action) {}

  /** A version in force. */
  public record Said(String policy, int version) {}

  /** The strictest of what it is anywhere. */
  public CategoryKind kind() {
    return InventoryItem.strictest(kinds.stream().map(InventoryItem.Classified::kind))
        .orElse(CategoryKind.PERSONAL);
  }

  public Optional<Use> use(String purpose) {
    return uses.stream().filter(use -> use.purpose().equals(purpose)).findFirst();
  }

  /** Names of the purposes it is used for, by id. */
  public Map<String, LocalText> purposes() {
    return uses.stream()
        .collect(
            java.util.stream.Collectors.toUnmodifiableMap(Use::purpose, Use::name, (a, b) -> a));
  }
}
