package io.troth.policy.internal.publication;

import io.quarkus.arc.Unremovable;
import io.troth.policy.api.PolicyId;
import io.troth.policy.spi.CohortCensus;
import io.troth.policy.spi.SendingPace;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rooms above: 200 people bound by the first version, a mail takes a tenth of a second. */
@Singleton
@Unremovable
public final class House implements CohortCensus, SendingPace {

  @Override
  public List<Cohort> of(PolicyId policy) {
    return List.of(new Cohort(Optional.of(1), 200, 7));
  }

  @Override
  public Duration toNotify(long people) {
    return Duration.ofMillis(100 * people);
  }
}
