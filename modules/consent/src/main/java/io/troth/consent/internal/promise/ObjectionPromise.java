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

/** Whoever objects to a version is not bound by it while the objection stands. */
@Singleton
final class ObjectionPromise implements PromiseControl {

  private final TallyStatements tallies;

  ObjectionPromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "objection-ledger";
  }

  @Override
  public String title() {
    return "Ledger of objections";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.OBJECTION, "effect");
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var rollouts = tallies.rollouts(now);
    return one -> reading(one, rollouts);
  }

  private static Reading reading(Asked asked, Rollouts rollouts) {
    var later = Later.all(asked);
    long objected = rollouts.count(later, Set.of(Group.OBJECTED), Set.of());
    long overridden = rollouts.count(later, Set.of(Group.OBJECTED, Group.IN_FORCE), Set.of());
    return overridden > 0
        ? Reading.broken(
            "Objections that stand: %,d; overridden: %,d.".formatted(objected, overridden))
        : Reading.kept("Objections that stand: %,d; overridden: 0.".formatted(objected));
  }
}
