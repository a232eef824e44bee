package io.troth.consent.internal.rollout;

import io.troth.consent.internal.facts.CountStatements;
import io.troth.consent.internal.facts.CountStatements.BoundBy;
import io.troth.policy.api.PolicyId;
import io.troth.policy.spi.CohortCensus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Counts people by the version that binds them, for dry runs. */
@Singleton
class Census implements CohortCensus {

  private final CountStatements counts;
  private final InstantSource clock;

  Census(CountStatements counts, InstantSource clock) {
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public List<Cohort> of(PolicyId policy) {
    var cohorts = counts.cohorts(policy, clock.instant());
    var known = cohorts.isEmpty() ? List.of(counts.everybody()) : cohorts;
    return known.stream().filter(cohort -> cohort.people() > 0).map(Census::cohort).toList();
  }

  private static Cohort cohort(BoundBy cohort) {
    return new Cohort(
        Optional.of(cohort.number()).filter(number -> number > 0),
        cohort.people(),
        cohort.unreachable());
  }
}
