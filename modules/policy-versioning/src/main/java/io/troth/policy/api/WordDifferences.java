package io.troth.policy.api;

import io.troth.policy.api.ClauseDifference.Segment;
import java.util.List;

/** Which words differ between two plain texts, as differences of clauses show them. */
public interface WordDifferences {

  /** In reading order; what was kept and deleted makes up the text before. */
  List<Segment> between(String before, String after);
}
