package io.troth.kernel.law;

import java.util.Set;

/** One row on telling inactive people before their data are erased. */
record ErasureWarning(String jurisdiction, int hours, String source) {

  static ErasureWarning of(LawTable.Row row) {
    return new ErasureWarning(
        row.get("jurisdiction"), Integer.parseInt(row.get("hours")), row.get("source"));
  }

  boolean mayApply(Set<String> jurisdictions, Regions regions) {
    return jurisdictions.isEmpty()
        || jurisdictions.stream().anyMatch(asked -> regions.overlap(asked, jurisdiction));
  }

  ErasureWarningLaw law() {
    return new ErasureWarningLaw(hours, source);
  }
}
