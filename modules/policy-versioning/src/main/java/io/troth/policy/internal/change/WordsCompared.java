package io.troth.policy.internal.change;

import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.policy.api.WordDifferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares texts of others as it compares clauses. */
@ApplicationScoped
class WordsCompared implements WordDifferences {

  @Override
  public List<Segment> between(String before, String after) {
    return WordDiff.between(before, after);
  }
}
