package io.troth.notification.internal.plan;

import static java.util.stream.Collectors.groupingBy;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Reachability.Reason;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.plan.PlanStatements.Owed;
import io.troth.notification.internal.suppression.SuppressionStatements;
import io.troth.notification.spi.BoundVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Notices to people who join while a rollout runs, or can be reached again. */
@ApplicationScoped
public class LateNotices {

  private final PlanStatements plans;
  private final Planner planner;
  private final NoticeRows notices;
  private final SuppressionStatements suppressions;
  private final Instance<BoundVersions> bound;
  private final InstantSource clock;

  LateNotices(
      PlanStatements plans,
      Planner planner,
      NoticeRows notices,
      SuppressionStatements suppressions,
      Instance<BoundVersions> bound,
      InstantSource clock) {
    this.plans = plans;
    this.planner = planner;
    this.notices = notices;
    this.suppressions = suppressions;
    this.bound = bound;
    this.clock = clock;
  }

  @Transactional
  public void joined(SubjectRef subject, boolean hasAddress) {
    if (!hasAddress) {
      suppressions.put(subject, Reason.NO_ADDRESS, clock.instant());
    }
    owedTo(subject).forEach(owed -> planner.plan(owed.topic(), subject, 1));
  }

  @Transactional
  public void addressChanged(SubjectRef subject, boolean hasAddress) {
    if (!hasAddress) {
      suppressions.put(subject, Reason.NO_ADDRESS, clock.instant());
      return;
    }
    suppressions.remove(subject);
    owedTo(subject).forEach(owed -> planAgain(owed, subject));
  }

  /** A first round where there was none, a further one where the last ended without evidence. */
  private void planAgain(Owed owed, SubjectRef subject) {
    var last = notices.current(subject, owed.version());
    if (last.isEmpty()) {
      planner.plan(owed.topic(), subject, 1);
    } else if (last.get().state().endedWithoutEvidence()) {
      last.get().supersede();
      planner.plan(owed.topic(), subject, last.get().round() + 1);
    }
  }

  private List<Owed> owedTo(SubjectRef subject) {
    var now = clock.instant();
    return plans.owed().stream().collect(groupingBy(Owed::policy)).values().stream()
        .flatMap(versions -> owedTo(subject, versions, now))
        .toList();
  }

  /** What is coming, and what is in force when the person is still bound by something older. */
  private Stream<Owed> owedTo(SubjectRef subject, List<Owed> versions, Instant now) {
    var coming = versions.stream().filter(owed -> owed.effectiveAt().isAfter(now));
    var inForce =
        versions.stream()
            .filter(owed -> !owed.effectiveAt().isAfter(now))
            .max(Comparator.comparingInt(Owed::number))
            .filter(owed -> isBoundByOlder(subject, owed));
    return Stream.concat(inForce.stream(), coming);
  }

  private boolean isBoundByOlder(SubjectRef subject, Owed owed) {
    return bound.stream()
        .map(versions -> versions.number(owed.policy(), subject))
        .anyMatch(number -> number.isPresent() && number.getAsInt() < owed.number());
  }
}
