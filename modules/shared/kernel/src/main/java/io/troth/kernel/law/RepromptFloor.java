package io.troth.kernel.law;

import java.util.Set;

/** One row on asking again after a refusal. */
record RepromptFloor(String jurisdiction, int months, String source) {

  static RepromptFloor of(LawTable.Row row) {
    return new RepromptFloor(
        row.get("jurisdiction"), Integer.parseInt(row.get("months")), row.get("source"));
  }

  boolean mayApply(Set<String> jurisdictions, Regions regions) {
    return jurisdiction.equals("*")
        || jurisdictions.isEmpty()
        || jurisdictions.stream().anyMatch(asked -> regions.overlap(asked, jurisdiction));
  }

  RepromptLaw law() {
    return new RepromptLaw(months, source);
  }
}
