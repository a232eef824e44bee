package io.troth.consent.internal.promise;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.internal.promise.TallyStatements.Misled;
import io.troth.consent.internal.promise.TallyStatements.Rollouts;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Use counts as acceptance only where it may, and never for whoever was not told. */
@Singleton
final class DeemedPromise implements PromiseControl {

  /** How long an act that had to be undone keeps the promise at risk. */
  private static final Duration RECENT = Duration.ofDays(30);

  private final TallyStatements tallies;

  DeemedPromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "deemed-acceptance";
  }

  @Override
  public String title() {
    return "Deemed acceptance";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.OBJECTION, "deemed-acceptance");
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var rollouts = tallies.rollouts(now);
    var incidents = tallies.incidents();
    return one -> reading(one, rollouts, incidents, now);
  }

  private static Reading reading(
      Asked asked, Rollouts rollouts, List<Misled> incidents, Instant now) {
    var later = Later.all(asked);
    long deemed = rollouts.count(later, Set.of(Group.DEEMED), Set.of());
    if (deemed > 0 && !asked.version().commitments().objection().deemedAcceptance()) {
      return Reading.broken("Accepted by use, though that never counts: %,d.".formatted(deemed));
    }
    var misled = incidents.stream().filter(one -> later.contains(one.version())).toList();
    long people = misled.stream().mapToLong(Misled::people).sum();
    var figure =
        "Accepted by use: %,d; undone because a mail came back late: %,d."
            .formatted(deemed, people);
    var recent = misled.stream().anyMatch(one -> one.newest().plus(RECENT).isAfter(now));
    return recent ? Reading.atRisk(figure) : Reading.kept(figure);
  }
}
