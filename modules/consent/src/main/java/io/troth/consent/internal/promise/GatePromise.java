package io.troth.consent.internal.promise;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.internal.promise.TallyStatements.Rollouts;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The service is closed to whoever must accept and has not, and to nobody else. */
@Singleton
final class GatePromise implements PromiseControl {

  private final TallyStatements tallies;

  GatePromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "service-gate";
  }

  @Override
  public String title() {
    return "Service gate";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.SERVICE_GATE;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var rollouts = tallies.rollouts(now);
    return one -> reading(one, rollouts, now);
  }

  private static Reading reading(Asked asked, Rollouts rollouts, Instant now) {
    long waiting = rollouts.count(Later.due(asked, now), Set.of(Group.NEEDS_ACCEPTANCE), Set.of());
    long coming =
        rollouts.count(Later.notDue(asked, now), Set.of(Group.NEEDS_ACCEPTANCE), Set.of());
    return Reading.kept(
        "Asked at the gate now: %,d; from a coming date on: %,d.".formatted(waiting, coming));
  }
}
