package io.troth.policy.api;

import java.util.Set;

/**
 * What standing needs of a change set.
 *
 * @param significance for people bound by the first version: computed floor, raised to what was
 *     declared
 * @param changeKeys see {@link Change#key()}
 * @param purposes ids of purposes that are new or work differently
 */
public record Difference(Significance significance, Set<String> changeKeys, Set<String> purposes) {
  public Difference {
    changeKeys = Set.copyOf(changeKeys);
    purposes = Set.copyOf(purposes);
  }
}
