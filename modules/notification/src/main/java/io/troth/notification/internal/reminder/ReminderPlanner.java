package io.troth.notification.internal.reminder;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Reminders;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.reminder.ReminderStatements.Planned;
import io.troth.notification.internal.reminder.ReminderStatements.Walk;
import io.troth.notification.spi.AwaitedAnswers;
import io.troth.notification.spi.AwaitedAnswers.Awaited;
import io.troth.notification.spi.AwaitedAnswers.Window;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans reminders: every hour, of each announced version, for those whose day has come into reach
 * since the hour before, in chunks of one transaction each. Nobody's day comes nearer than the rule
 * reaches without having been farther away, because the rule is shorter than any notice period.
 */
@ApplicationScoped
class ReminderPlanner {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final ReminderStatements statements;
  private final Reminders reminders;
  private final Instance<AwaitedAnswers> answers;
  private final Timelines timelines;
  private final Subjects subjects;
  private final CurrentTenant tenant;
  private final UniqueIds ids;
  private final MailSettings settings;
  private final InstantSource clock;

  ReminderPlanner(
      ReminderStatements statements,
      Reminders reminders,
      Instance<AwaitedAnswers> answers,
      Timelines timelines,
      Subjects subjects,
      CurrentTenant tenant,
      UniqueIds ids,
      MailSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.reminders = reminders;
    this.answers = answers;
    this.timelines = timelines;
    this.subjects = subjects;
    this.tenant = tenant;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins to look after a version. */
  @Transactional
  void begin(PolicyId policy, VersionId version) {
    statements.open(policy, version, clock.instant());
  }

  /**
   * Plans for the next people.
   *
   * @return whether there is more to do at once
   */
  @Transactional
  boolean step(VersionId version) {
    var now = clock.instant();
    var walk = statements.lock(version, now);
    return walk.isPresent() && step(walk.get(), version, now);
  }

  private boolean step(Walk walk, VersionId version, Instant now) {
    var line = timelines.find(walk.policy());
    var published = line.flatMap(known -> known.version(version));
    if (line.filter(known -> isOver(known, version, published, now)).isPresent()) {
      statements.end(version);
      return false;
    }
    var days = reminders.rule().daysBefore();
    var until = walk.until().orElseGet(() -> now.plus(Duration.ofDays(days)));
    if (published.isEmpty() || days == 0 || !until.isAfter(walk.doneUntil())) {
      statements.rest(version, walk.doneUntil(), now.plus(PAUSE));
      return false;
    }
    return plan(walk, version, until, now);
  }

  private boolean plan(Walk walk, VersionId version, Instant until, Instant now) {
    var window = new Window(walk.doneUntil(), until);
    var found = answers.stream().findFirst();
    var stretch = found.map(all -> all.next(version, window, walk.after(), settings.planChunk()));
    stretch.ifPresent(some -> write(some.people(), Topic.reminding(walk.policy(), version), now));
    var last = stretch.flatMap(AwaitedAnswers.Stretch::last);
    last.ifPresentOrElse(
        person -> statements.advance(version, until, person),
        () -> statements.rest(version, until, now.plus(PAUSE)));
    return last.isPresent();
  }

  private void write(List<Awaited> people, Topic topic, Instant now) {
    var known = subjects.findAll(people.stream().map(Awaited::person).toList());
    var zone = tenant.profile().map(TenantProfile::zone).orElse(ZoneId.of("UTC"));
    statements.plan(
        people.stream().flatMap(one -> planned(one, topic, known, zone, now)).toList(), now);
  }

  /** Nobody whose day would have come by the morning, nor whose day has come. */
  private Stream<Planned> planned(
      Awaited one, Topic topic, Map<SubjectRef, SubjectView> known, ZoneId zone, Instant now) {
    var person = Optional.ofNullable(known.get(one.person()));
    var due = Night.over(now, person.flatMap(SubjectView::zone).orElse(zone));
    if (person.isEmpty() || !due.isBefore(one.day())) {
      return Stream.empty();
    }
    var id = ids.next();
    var messageId = "<" + id + ".1@" + settings.fromDomain() + ">";
    return Stream.of(new Planned(id, topic, one.person(), messageId, due));
  }

  /** It was withdrawn, or a later one is in force, which speaks for itself. */
  private static boolean isOver(
      PolicyTimeline line, VersionId version, Optional<PublishedVersion> published, Instant now) {
    return line.withdrawn().stream().anyMatch(each -> each.version().id().equals(version))
        || published
            .filter(own -> line.inForce(now).filter(one -> one.number() > own.number()).isPresent())
            .isPresent();
  }
}
