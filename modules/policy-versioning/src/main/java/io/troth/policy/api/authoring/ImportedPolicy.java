package io.troth.policy.api.authoring;

import io.troth.policy.api.PolicyText;
import java.util.List;

/**
 * A plain text as clauses.
 *
 * @param language ISO 639 code
 * @param dropped what was not taken over, most often first
 */
public record ImportedPolicy(
    String language, PolicyText text, List<Suggestion> suggestions, List<Dropped> dropped) {

  public ImportedPolicy {
    suggestions = List.copyOf(suggestions);
    dropped = List.copyOf(dropped);
  }

  /**
   * Something that is never taken over.
   *
   * @param what name of the element, {@code link} or {@code handler}
   */
  public record Dropped(String what, int times) {}
}
