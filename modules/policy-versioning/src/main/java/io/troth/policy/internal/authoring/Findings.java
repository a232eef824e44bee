package io.troth.policy.internal.authoring;

import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.api.authoring.Suggestion.Field;
import io.troth.policy.api.authoring.Suggestion.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Suggestions as they are found; the first sentence that says something stands for it. */
final class Findings {

  private static final int MOST = 150;

  private final List<Suggestion> all = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /**
   * @param what tells two suggestions of a sort apart
   * @param namesAndValues alternating
   */
  void add(Sort sort, String what, Sentence sentence, String... namesAndValues) {
    if (all.size() >= MOST || !known.add(sort + ":" + what)) {
      return;
    }
    var fields = new ArrayList<Field>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    all.add(
        new Suggestion(
            "s" + (all.size() + 1), sort, sentence.clause(), sentence.text(), List.copyOf(fields)));
  }

  List<Suggestion> all() {
    return List.copyOf(all);
  }
}
