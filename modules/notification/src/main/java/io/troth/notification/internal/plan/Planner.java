package io.troth.notification.internal.plan;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.digest.Gathering;
import io.troth.notification.internal.mailing.MailingStatements;
import io.troth.notification.internal.plan.PlanStatements.Cursor;
import io.troth.notification.internal.plan.PlanStatements.Owed;
import io.troth.notification.internal.plan.PlanStatements.Planned;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Plans one notice per person, in chunks of one transaction each: after a crash the walk goes on
 * where the last whole chunk ended. Somebody who joins while it runs is met by the walk or planned
 * for by {@link LateNotices}, which reads the same rows.
 */
@ApplicationScoped
public class Planner {

  /** Nobody is bound by anything earlier, so there is no change to tell of. */
  private static final int FIRST_VERSION = 1;

  private final PlanStatements statements;
  private final MailingStatements mailings;
  private final VersionReader versions;
  private final Gathering gathering;
  private final UniqueIds ids;
  private final MailSettings settings;
  private final InstantSource clock;

  Planner(
      PlanStatements statements,
      MailingStatements mailings,
      VersionReader versions,
      Gathering gathering,
      UniqueIds ids,
      MailSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.mailings = mailings;
    this.versions = versions;
    this.gathering = gathering;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins the walk for a version. */
  @Transactional
  public void begin(Owed owed) {
    if (owed.number() > FIRST_VERSION && !versions.isWithdrawn(owed.policy(), owed.version())) {
      var now = clock.instant();
      statements.open(owed, now);
      mailings.open(owed.version(), owed.policy(), now);
    }
  }

  /**
   * Plans for the next people.
   *
   * @return whether there was anything to do
   */
  @Transactional
  public boolean step(VersionId version) {
    var cursor = statements.lock(version);
    if (cursor.isEmpty()) {
      return false;
    }
    if (versions.isWithdrawn(cursor.get().policy(), version)) {
      abandon(version);
      return true;
    }
    walk(version, cursor.get(), mailings.isCancelled(version));
    return true;
  }

  private void walk(VersionId version, Cursor cursor, boolean cancelled) {
    var now = clock.instant();
    var stretch = statements.stretch(cursor.after(), settings.planChunk());
    if (!cancelled && stretch.isPresent()) {
      var topic = Topic.of(cursor.policy(), version);
      var due = gathering.due(topic.policy(), version, now);
      statements.plan(
          topic, cursor.after(), stretch.get(), ids.next(), settings.fromDomain(), now, due);
    }
    if (cancelled || stretch.isEmpty()) {
      statements.finish(version, cursor.after(), 0, now);
    } else if (stretch.get().people() < settings.planChunk()) {
      statements.finish(version, Optional.of(stretch.get().last()), stretch.get().people(), now);
    } else {
      statements.advance(version, stretch.get().last(), stretch.get().people(), now);
    }
  }

  /** Ends the walk for a version that was withdrawn; what was not sent is cancelled. */
  @Transactional
  public void abandon(VersionId version) {
    statements.drop(version);
    mailings.forget(version);
  }

  /** Plans a single notice. */
  @Transactional
  public Planned plan(Topic topic, SubjectRef subject, int round) {
    var notice = notice(topic, subject, round);
    statements.plan(List.of(notice), clock.instant());
    return notice;
  }

  /** The notice of the first round. */
  public Planned first(Topic topic, SubjectRef subject) {
    return notice(topic, subject, 1);
  }

  private Planned notice(Topic topic, SubjectRef subject, int round) {
    var id = ids.next();
    var messageId = "<" + id + "." + round + "@" + settings.fromDomain() + ">";
    return new Planned(id, topic, subject, round, messageId);
  }

  public static Optional<SubjectRef> lastOf(List<SubjectView> people) {
    return people.isEmpty() ? Optional.empty() : Optional.of(people.get(people.size() - 1).ref());
  }
}
