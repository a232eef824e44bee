package io.troth.notification.internal.plan;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.plan.PlanStatements.Owed;
import io.troth.notification.internal.plan.PlanStatements.Planned;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
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
  private final VersionReader versions;
  private final Subjects subjects;
  private final UniqueIds ids;
  private final MailSettings settings;
  private final InstantSource clock;

  Planner(
      PlanStatements statements,
      VersionReader versions,
      Subjects subjects,
      UniqueIds ids,
      MailSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.versions = versions;
    this.subjects = subjects;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins the walk for a version. */
  @Transactional
  public void begin(Owed owed) {
    if (owed.number() > FIRST_VERSION && !versions.isWithdrawn(owed.policy(), owed.version())) {
      statements.open(owed, clock.instant());
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
      statements.drop(version);
      return true;
    }
    var people = subjects.after(cursor.get().after(), settings.planChunk());
    var now = clock.instant();
    var topic = Topic.of(cursor.get().policy(), version);
    statements.plan(people.stream().map(person -> first(topic, person.ref())).toList(), now);
    if (people.size() < settings.planChunk()) {
      var last = lastOf(people).or(cursor.get()::after);
      statements.finish(version, last.map(SubjectRef::value).orElse(null), people.size(), now);
    } else {
      statements.advance(version, lastOf(people).orElseThrow(), people.size(), now);
    }
    return true;
  }

  /** Ends the walk for a version that was withdrawn; what was not sent is cancelled. */
  @Transactional
  public void abandon(VersionId version) {
    statements.drop(version);
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
