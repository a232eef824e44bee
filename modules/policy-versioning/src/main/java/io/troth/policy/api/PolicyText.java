package io.troth.policy.api;

import java.util.List;

/**
 * A policy's text in one language.
 *
 * @param title plain text, at most 200 characters
 * @param changeSummary what changes, in plain words for people; required from the second version on
 * @param clauses in reading order; at most 200
 */
public record PolicyText(String title, String changeSummary, List<Clause> clauses) {

  public PolicyText {
    clauses = List.copyOf(clauses);
  }
}
