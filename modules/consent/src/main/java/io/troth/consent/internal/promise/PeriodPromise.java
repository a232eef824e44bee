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
import java.util.stream.Collectors;

/** Nobody is bound before their notice period has run, nor before the version’s date. */
@Singleton
final class PeriodPromise implements PromiseControl {

  private final TallyStatements tallies;

  PeriodPromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "binding-clock";
  }

  @Override
  public String title() {
    return "The clock that binds people";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.NOTICE, "period");
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var rollouts = tallies.rollouts(now);
    return one -> reading(one, rollouts, now);
  }

  private static Reading reading(Asked asked, Rollouts rollouts, Instant now) {
    long bound = rollouts.count(Later.due(asked, now), Set.of(Group.IN_FORCE), Set.of());
    long untold =
        rollouts.count(
            Later.due(asked, now), Set.of(Group.IN_FORCE), Set.of(Group.NOTIFIED, Group.ACCEPTED));
    long early = rollouts.count(Later.notDue(asked, now), Set.of(Group.IN_FORCE), Set.of());
    var figure =
        "Bound by a later version: %,d; without notice or their own yes: %,d; before its date: %,d."
            .formatted(bound + early, untold, early);
    var hasty = hasty(asked);
    if (!hasty.isEmpty()) {
      return Reading.broken(figure + " Announced too late for what was promised: " + hasty + ".");
    }
    return untold + early > 0 ? Reading.broken(figure) : Reading.kept(figure);
  }

  /** Versions whose own period is shorter than what was promised for a change like that. */
  private static String hasty(Asked asked) {
    var notice = asked.version().commitments().notice();
    return asked.later().stream()
        .filter(
            version ->
                version.period().length().toDays() < notice.termsFor(version.declared()).days())
        .map(version -> "version " + version.number())
        .collect(Collectors.joining(", "));
  }
}
