package io.troth.policy.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The semantic difference of two versions.
 *
 * @param significance the floor: the greatest significance of any change
 * @param clauses per language tag
 */
public record ChangeSet(
    List<Change> changes, Significance significance, Map<String, List<ClauseDifference>> clauses) {

  public ChangeSet {
    changes = List.copyOf(changes);
    clauses = Map.copyOf(clauses);
  }

  public Set<String> keys() {
    var keys = new TreeSet<String>();
    changes.forEach(change -> keys.add(change.key()));
    return keys;
  }

  /** Purposes that are new or work differently. */
  public Set<String> purposes() {
    var purposes = new TreeSet<String>();
    changes.forEach(change -> purposes.addAll(change.purposes()));
    return purposes;
  }
}
