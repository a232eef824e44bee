package io.troth.policy.internal.change;

import io.troth.policy.api.Change;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Significance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Clauses of which people have attested that they say the same in other words. That is true of the
 * step from one version to the next; whoever is bound by an older one in which the same clause was
 * another still, is told of it.
 */
public final class AttestedWording {

  /** Nothing is attested. */
  public static final AttestedWording NONE = new AttestedWording(null, Set.of());

  private final @Nullable PolicyDocument before;
  private final Set<String> keys;

  private AttestedWording(@Nullable PolicyDocument before, Set<String> keys) {
    this.before = before;
    this.keys = keys;
  }

  /** Of everything that differs in wording from the version before. */
  public static AttestedWording since(PolicyDocument before, PolicyDocument draft) {
    return new AttestedWording(before, keys(Comparison.changes(before, draft)));
  }

  /** Whether there is something to attest, and nothing that cannot be. */
  public static boolean isPossible(List<Change> changes) {
    return changes.stream().anyMatch(AttestedWording::isWording)
        && changes.stream()
            .allMatch(
                change -> isWording(change) || change.significance() == Significance.EDITORIAL);
  }

  /** Whether the change is one of which it can be said. */
  public static boolean isWording(Change change) {
    return change.rule().equals(Rule.CITED_TEXT_CHANGED.name());
  }

  /** How much the difference matters to somebody bound by {@code from}. */
  public Significance significance(PolicyDocument from, PolicyDocument to) {
    var changes = Comparison.changes(from, to);
    if (before == null) {
      return Comparison.significance(changes);
    }
    var exempt = new HashSet<>(keys);
    exempt.removeAll(keys(Comparison.changes(from, before)));
    return Comparison.significance(
        changes.stream().filter(change -> !exempt.contains(change.key())).toList());
  }

  private static Set<String> keys(List<Change> changes) {
    return changes.stream()
        .filter(AttestedWording::isWording)
        .map(Change::key)
        .collect(Collectors.toSet());
  }
}
