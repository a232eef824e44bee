package io.troth.retention.internal.vault;

import io.troth.consent.api.PurposeTable;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PolicyId;
import io.troth.retention.internal.rule.RecordFacts;
import io.troth.retention.internal.rule.RecordFacts.Bound;
import io.troth.retention.internal.rule.RecordFacts.ConsentEnd;
import io.troth.retention.internal.rule.RecordFacts.How;
import io.troth.retention.internal.rule.Rule;
import io.troth.subject.api.AttributeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person or device with identifying values, and all that these values' fate depends on.
 *
 * @param bound which version of a policy binds them; nothing for policies of which none does
 * @param consents where they stand with purposes that rest on consent
 * @param lastActivity their newest sign
 * @param warnedAt when they were told last that data of a category will be erased
 * @param holds released or not, those that name them
 */
record Holder(
    SubjectRef ref,
    Map<AttributeType, Values> values,
    Map<PolicyId, Bound> bound,
    Map<Asked, Stand> consents,
    Optional<Instant> lastActivity,
    Optional<Instant> relationshipEnded,
    Map<String, Instant> warnedAt,
    Set<UUID> holds) {

  private static final Set<Integer> WITHDRAWN =
      Set.of(PurposeTable.WITHDRAWN, PurposeTable.REVOKED);
  private static final Set<Integer> ENDED =
      Set.of(
          PurposeTable.WITHDRAWN,
          PurposeTable.REVOKED,
          PurposeTable.REFUSED,
          PurposeTable.EXPIRED,
          PurposeTable.INVALIDATED);

  Holder {
    values = Map.copyOf(values);
    bound = Map.copyOf(bound);
    consents = Map.copyOf(consents);
    warnedAt = Map.copyOf(warnedAt);
    holds = Set.copyOf(holds);
  }

  /**
   * Values of one type.
   *
   * @param since when the oldest was first seen
   */
  record Values(int number, Instant since) {}

  /** A purpose of a policy. */
  record Asked(PolicyId policy, String purpose) {}

  /**
   * @param state a number of {@link PurposeTable}
   */
  record Stand(int state, Instant since) {}

  /** The oldest of these types that there is. */
  Optional<Instant> since(Set<AttributeType> types) {
    return values.entrySet().stream()
        .filter(one -> types.contains(one.getKey()))
        .map(one -> one.getValue().since())
        .min(Comparator.naturalOrder());
  }

  /** Values of these types. */
  long number(Set<AttributeType> types) {
    return values.entrySet().stream()
        .filter(one -> types.contains(one.getKey()))
        .mapToLong(one -> one.getValue().number())
        .sum();
  }

  int bound(PolicyId policy) {
    var version = bound.get(policy);
    return version == null ? 0 : version.version();
  }

  /** What is known of their values of a category, as of one record of it. */
  RecordFacts facts(String category, Instant since, boolean held, Optional<Rule> rule) {
    return new RecordFacts(
        category,
        rule.flatMap(one -> one.uses().stream().min(Comparator.naturalOrder())).orElse(""),
        since,
        Optional.empty(),
        bound,
        rule.flatMap(one -> consentEnd(one).map(end -> Map.of(one.policy(), end))).orElse(Map.of()),
        lastActivity,
        relationshipEnded,
        Optional.ofNullable(warnedAt.get(category)),
        held);
  }

  /**
   * One value serves every purpose of its category, so a consent is over with the last of them: all
   * that were given are withdrawn, or nothing that the category is used for goes on.
   */
  private Optional<ConsentEnd> consentEnd(Rule rule) {
    if (rule.promise().trigger() == RetentionTrigger.CONSENT_WITHDRAWN) {
      var stands = stands(rule);
      return stands.stream().anyMatch(stand -> stand.state() == PurposeTable.GIVEN)
          ? Optional.empty()
          : last(stands, WITHDRAWN).map(at -> new ConsentEnd(How.WITHDRAWN, at));
    }
    var stands = stands(rule);
    boolean all =
        stands.size() == rule.uses().size()
            && stands.stream().allMatch(stand -> ENDED.contains(stand.state()));
    return all
        ? last(stands, ENDED).map(at -> new ConsentEnd(How.OTHERWISE, at))
        : Optional.empty();
  }

  private List<Stand> stands(Rule rule) {
    return rule.uses().stream()
        .map(purpose -> Optional.ofNullable(consents.get(new Asked(rule.policy(), purpose))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Instant> last(List<Stand> stands, Set<Integer> states) {
    return stands.stream()
        .filter(stand -> states.contains(stand.state()))
        .map(Stand::since)
        .max(Comparator.naturalOrder());
  }
}
