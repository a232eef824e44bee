package io.troth.policy.api;

import java.util.Set;

/**
 * One thing that differs between two versions.
 *
 * @param key stable name of what changed, for example {@code purpose:newsletter:added}; two change
 *     sets that contain the same key contain the same change
 * @param rule name of the row of the significance table that judged it
 * @param significance the least significance this change alone has
 * @param purposes ids of the purposes that are new or work differently because of it
 * @param words what changes, for people
 */
public record Change(
    String key, String rule, Significance significance, Set<String> purposes, LocalText words) {
  public Change {
    purposes = Set.copyOf(purposes);
  }
}
