package io.troth.policy.spi;

import io.troth.policy.api.PolicyId;
import java.util.List;
import java.util.Optional;

/** Counts the people of the current tenant by the version that binds them now. */
public interface CohortCensus {

  List<Cohort> of(PolicyId policy);

  /**
   * @param boundNumber number of the version that binds them; empty for people bound by none
   * @param unreachable of these, how many have no deliverable address
   */
  record Cohort(Optional<Integer> boundNumber, long people, long unreachable) {}
}
