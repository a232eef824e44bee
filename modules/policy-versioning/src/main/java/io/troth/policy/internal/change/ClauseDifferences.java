package io.troth.policy.internal.change;

import io.troth.policy.api.Clause;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.ClauseDifference.Status;
import io.troth.policy.api.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The text of two versions, clause by clause and word by word. */
final class ClauseDifferences {

  private static final Clause NOTHING = new Clause("", "", "");

  private ClauseDifferences() {}

  static Map<String, List<ClauseDifference>> between(PolicyDocument from, PolicyDocument to) {
    var languages = new TreeSet<>(from.texts().keySet());
    languages.addAll(to.texts().keySet());
    var differences = new TreeMap<String, List<ClauseDifference>>();
    for (var language : languages) {
      differences.put(
          language, between(Texts.clauses(from, language), Texts.clauses(to, language)));
    }
    return differences;
  }

  private static List<ClauseDifference> between(
      Map<String, Clause> before, Map<String, Clause> after) {
    var oldOrder = List.copyOf(before.keySet());
    var newOrder = List.copyOf(after.keySet());
    var moved = Order.moved(oldOrder, newOrder);
    return Order.merged(oldOrder, newOrder).stream()
        .map(id -> difference(id, before.get(id), after.get(id), moved))
        .toList();
  }

  private static ClauseDifference difference(
      String id, @Nullable Clause before, @Nullable Clause after, Set<String> moved) {
    var old = before == null ? NOTHING : before;
    var fresh = after == null ? NOTHING : after;
    return new ClauseDifference(
        id,
        after == null ? old.heading() : after.heading(),
        status(before, after, moved.contains(id) ? Status.MOVED : Status.SAME),
        WordDiff.between(old.heading(), fresh.heading()),
        WordDiff.between(old.body(), fresh.body()));
  }

  private static Status status(@Nullable Clause before, @Nullable Clause after, Status ifEqual) {
    if (before == null) {
      return Status.ADDED;
    }
    if (after == null) {
      return Status.REMOVED;
    }
    return before.equals(after) ? ifEqual : Status.CHANGED;
  }
}
