package io.troth.policy.api;

import java.util.Set;

/**
 * One thing that differs between two versions.
 *
 * @param key stable name of what changed and how, for example {@code purpose:newsletter:added}; two
 *     change sets from the same version that contain the same key change the same thing in the same
 *     direction
 * @param rule name of the row of the significance table that judged it
 * @param significance the least significance this change alone has
 * @param purposes ids of the purposes that are new or work differently because of it; none where
 *     the change is in the reader's favour
 * @param words what changes, for people, in the languages of the new version that Troth speaks
 * @param reason why the rule judges it so, in the same languages
 */
public record Change(
    String key,
    String rule,
    Significance significance,
    Set<String> purposes,
    LocalText words,
    LocalText reason) {
  public Change {
    purposes = Set.copyOf(purposes);
  }
}
