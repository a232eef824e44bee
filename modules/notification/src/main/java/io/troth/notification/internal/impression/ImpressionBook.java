package io.troth.notification.internal.impression;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Impressions;
import io.troth.notification.api.event.BannerShown;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps the first impression of each person and version. */
@ApplicationScoped
class ImpressionBook implements Impressions {

  /** No ticket has it in it. */
  private static final String AND = ".";

  private final ImpressionStatements statements;
  private final ImpressionTickets tickets;
  private final Timelines timelines;
  private final Subjects subjects;
  private final Events events;
  private final InstantSource clock;

  ImpressionBook(
      ImpressionStatements statements,
      ImpressionTickets tickets,
      Timelines timelines,
      Subjects subjects,
      Events events,
      InstantSource clock) {
    this.statements = statements;
    this.tickets = tickets;
    this.timelines = timelines;
    this.subjects = subjects;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String ticket(SubjectRef subject, VersionId version) {
    return tickets.issue(subject, version);
  }

  @Override
  public String ticket(SubjectRef subject, List<VersionId> together) {
    return together.stream().map(one -> ticket(subject, one)).collect(Collectors.joining(AND));
  }

  @Override
  @Transactional
  public void record(SubjectRef subject, String ticket) {
    for (var one : ticket.split(Pattern.quote(AND), MOST_TOGETHER)) {
      record(subject, tickets.read(subject, one));
    }
  }

  private void record(SubjectRef subject, VersionId version) {
    var policy =
        timelines.all().stream()
            .filter(timeline -> timeline.version(version).isPresent())
            .map(PolicyTimeline::policy)
            .findFirst()
            .orElseThrow(() -> nothing("There is no such published version."));
    var person = subjects.find(subject).orElseThrow(() -> nothing("There is no such person."));
    var now = now();
    if (statements.put(version, subject, policy, now)) {
      events.publish(new BannerShown(subject, policy, version, now, person.zone()));
    }
  }

  @Override
  public long seen(VersionId version) {
    return statements.seen(version);
  }

  private static Problem nothing(String detail) {
    return Problem.of(CommonProblem.NOT_FOUND, detail);
  }

  /** As exact as it is stored, so that facts and rows say the same. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
