package io.troth.policy.internal.publication;

import io.troth.policy.api.Governance.GoverningDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which document prevails over which, as several policies of a tenant say it together. Each may
 * make sense by itself; together they must not go round in a circle, for then nobody could say
 * which one prevails.
 */
final class Ranking {

  private final Map<GoverningDocument, Set<GoverningDocument>> below =
      new EnumMap<>(GoverningDocument.class);

  /**
   * @param orders each from the document that prevails over all others to the weakest
   */
  Ranking(Iterable<List<GoverningDocument>> orders) {
    for (var order : orders) {
      for (var place = 1; place < order.size(); place++) {
        below
            .computeIfAbsent(order.get(place - 1), none -> EnumSet.noneOf(GoverningDocument.class))
            .add(order.get(place));
      }
    }
  }

  /** A circle, its first document repeated at the end; empty when the orders agree. */
  Optional<List<GoverningDocument>> circle() {
    return below.keySet().stream().flatMap(start -> way(List.of(start)).stream()).findFirst();
  }

  private Optional<List<GoverningDocument>> way(List<GoverningDocument> walked) {
    var start = walked.get(0);
    for (var next : below.getOrDefault(walked.get(walked.size() - 1), Set.of())) {
      var further = new ArrayList<>(walked);
      further.add(next);
      if (next == start) {
        return Optional.of(further);
      }
      var way = walked.contains(next) ? Optional.<List<GoverningDocument>>empty() : way(further);
      if (way.isPresent()) {
        return way;
      }
    }
    return Optional.empty();
  }
}
