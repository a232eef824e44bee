package io.troth.kernel.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Regions, and which lies within which. */
final class Regions {

  /** Region to the one it lies within; empty where it lies within none. */
  private final Map<String, String> within = new LinkedHashMap<>();

  Regions(List<LawTable.Row> rows) {
    rows.forEach(row -> within.put(row.get("region"), row.get("within")));
  }

  Set<String> names() {
    return Set.copyOf(within.keySet());
  }

  /**
   * Whether somebody can be under both laws: who answers to a union answers to the laws of its
   * members, and the other way round.
   */
  boolean overlap(String one, String other) {
    return lies(one, other) || lies(other, one);
  }

  private boolean lies(String inner, String outer) {
    var here = inner;
    while (!here.isEmpty() && !here.equals(outer)) {
      here = within.getOrDefault(here, "");
    }
    return here.equals(outer);
  }
}
