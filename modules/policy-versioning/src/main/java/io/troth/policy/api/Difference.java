package io.troth.policy.api;

import java.util.Set;

/**
 * What standing needs of a change set.
 *
 * @param significance for people bound by the first version: the computed floor, or more where a
 *     person raised the significance of a version on the way and what it changed is still there
 * @param changeKeys see {@link Change#key()}
 * @param purposes ids of purposes that are new or work differently
 */
public record Difference(Significance significance, Set<String> changeKeys, Set<String> purposes) {
  public Difference {
    changeKeys = Set.copyOf(changeKeys);
    purposes = Set.copyOf(purposes);
  }
}
