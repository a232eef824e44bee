package io.troth.retention.api;

import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import java.util.List;
import java.util.Optional;

/**
 * What the law has the current tenant keep longer than its policy promises. While it does, data
 * whose promised time is over are restricted instead of erased (GDPR Articles 17(3)(b) and 18).
 */
public interface KeepPeriods {

  /** Categories there can be one for. */
  int MOST = 200;

  /** By category. */
  List<KeepPeriod> list();

  Optional<KeepPeriod> find(String category);

  /**
   * Sets the one of a category.
   *
   * @param version of the state it was made from; 0 where there was none
   * @throws io.troth.kernel.Problem invalid-input; stale-edit
   */
  KeepPeriod set(KeepDraft draft, long version);

  /**
   * Removes the one of a category: what is due goes with the next sweep.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void remove(String category);

  /**
   * A period that is wanted.
   *
   * @param category id, 1 to 60 lower-case letters, digits and hyphens
   * @param lasts more than nothing, at most 100 years
   * @param countsFrom CREATED, LAST_ACTIVITY or RELATIONSHIP_ENDED; what never began is kept
   * @param yearEnd whether it counts from the end of that calendar year (§ 147(4) AO)
   * @param ground the provision, 1 to 200 characters
   */
  record KeepDraft(
      String category,
      TimeSpan lasts,
      RetentionTrigger countsFrom,
      boolean yearEnd,
      String ground) {}

  /** A period as it stands. */
  record KeepPeriod(KeepDraft terms, long version) {}
}
