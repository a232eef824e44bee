package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.plan.PlanStatements;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.event.VersionRevised;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Plans one notice of a correction for everybody who was promised to hear of any change, as {@link
 * Planner} does for versions: in chunks of one transaction each, so that after a crash the walk
 * goes on where the last whole chunk ended.
 */
@ApplicationScoped
public class CorrectionPlanner {

  private final CorrectionStatements walks;
  private final PlanStatements plans;
  private final Planner planner;
  private final PromisedCorrections promised;
  private final VersionReader versions;
  private final Subjects subjects;
  private final MailSettings settings;
  private final InstantSource clock;

  CorrectionPlanner(
      CorrectionStatements walks,
      PlanStatements plans,
      Planner planner,
      PromisedCorrections promised,
      VersionReader versions,
      Subjects subjects,
      MailSettings settings,
      InstantSource clock) {
    this.walks = walks;
    this.plans = plans;
    this.planner = planner;
    this.promised = promised;
    this.versions = versions;
    this.subjects = subjects;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins the walk, if anybody may have been promised to hear of it. */
  @Transactional
  public void begin(VersionRevised fact) {
    var topic = new Topic(fact.policy(), fact.version(), Optional.of(fact.id()));
    if (promised.toAnybody(topic) && !versions.isWithdrawn(topic.policy(), topic.version())) {
      walks.open(topic, clock.instant());
    }
  }

  /**
   * Plans for the next people.
   *
   * @return whether there was anything to do
   */
  @Transactional
  public boolean step(RevisionId revision) {
    var cursor = walks.lock(revision);
    if (cursor.isEmpty()) {
      return false;
    }
    var topic = cursor.get().topic();
    if (versions.isWithdrawn(topic.policy(), topic.version())) {
      walks.drop(topic.version());
      return true;
    }
    var people = subjects.after(cursor.get().after(), settings.planChunk());
    var notices =
        people.stream()
            .map(SubjectView::ref)
            .filter(person -> promised.to(person, topic))
            .map(person -> planner.first(topic, person))
            .toList();
    var now = clock.instant();
    plans.plan(notices, now);
    var last = Planner.lastOf(people).or(cursor.get()::after);
    if (people.size() < settings.planChunk()) {
      walks.finish(revision, last.map(SubjectRef::value).orElse(null), notices.size(), now);
    } else {
      walks.advance(revision, last.orElseThrow(), notices.size(), now);
    }
    return true;
  }

  /** Ends the walks for corrections of a version that was withdrawn. */
  @Transactional
  public void abandon(VersionId version) {
    walks.drop(version);
  }
}
