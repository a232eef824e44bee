package io.troth.policy.internal.change;

import io.troth.policy.api.Change;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.change.Words.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Collects what differs, judged by the {@link Rule} table. */
final class Findings {

  private final Commitments from;
  private final Commitments to;
  private final Words words;
  private final List<Change> changes = new ArrayList<>();

  Findings(PolicyDocument from, PolicyDocument to) {
    this.from = from.commitments();
    this.to = to.commitments();
    this.words = new Words(to.texts().keySet());
  }

  Commitments from() {
    return from;
  }

  Commitments to() {
    return to;
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** Records a change that makes no purpose work differently. */
  void add(Rule rule, String key, Argument... arguments) {
    add(rule, key, Set.of(), arguments);
  }

  /** Records a change that makes these purposes new or different. */
  void add(Rule rule, String key, Set<String> purposes, Argument... arguments) {
    var significance =
        purposes.stream().anyMatch(this::onConsent) ? rule.onConsent() : rule.significance();
    changes.add(
        new Change(
            key,
            rule.name(),
            significance,
            purposes,
            words.of(rule, List.of(arguments)),
            words.reason(rule)));
  }

  /** Records that a promise which stays is said by other clauses. */
  void citation(String key, Argument what, Set<String> before, Set<String> after) {
    if (!before.equals(after)) {
      add(Rule.CITATION_CHANGED, key + ":citation-changed", what);
    }
  }

  /** Whether people gave consent to this purpose under the earlier version. */
  boolean onConsent(String purpose) {
    return from.purpose(purpose).map(known -> known.basis() == LegalBasis.CONSENT).orElse(false);
  }

  /** Purposes of both versions that use a category. */
  Set<String> users(String category) {
    return lasting(purpose -> purpose.categories().contains(category));
  }

  /** Purposes of both versions that did, before, what the condition says. */
  Set<String> lasting(Predicate<Purpose> condition) {
    return from.purposes().stream()
        .filter(condition)
        .map(Purpose::id)
        .filter(id -> to.purpose(id).isPresent())
        .collect(Collectors.toSet());
  }
}
