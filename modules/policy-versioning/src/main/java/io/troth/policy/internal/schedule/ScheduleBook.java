package io.troth.policy.internal.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Scheduled;
import io.troth.policy.api.Scheduled.PlanState;
import io.troth.policy.api.Schedules;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.publication.PublicationDesk;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the plans, and carries out what is due. */
@ApplicationScoped
class ScheduleBook implements Schedules {

  private final Shelf shelf;
  private final PublicationDesk desk;
  private final ScheduleStatements statements;
  private final EntityManager entities;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final InstantSource clock;

  ScheduleBook(
      Shelf shelf,
      PublicationDesk desk,
      ScheduleStatements statements,
      EntityManager entities,
      CurrentTenant tenant,
      CurrentActor caller,
      InstantSource clock) {
    this.shelf = shelf;
    this.desk = desk;
    this.statements = statements;
    this.entities = entities;
    this.tenant = tenant;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Scheduled schedule(PublishCommand command, Instant at) {
    var instant = at.truncatedTo(ChronoUnit.MILLIS);
    requireSensible(instant);
    desk.requirePublishable(command, caller.get(), instant);
    var row = row(command.draft()).orElseGet(() -> new ScheduleRow(command.draft().value()));
    row.plan(command, instant, caller.get());
    entities.persist(row);
    return row.view();
  }

  private void requireSensible(Instant at) {
    var now = clock.instant();
    if (!at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "publishAt",
          at.isAfter(now) ? "This is too far away." : "This has passed.",
          "an instant within the next " + FARTHEST.toDays() + " days");
    }
  }

  @Override
  @Transactional
  public Scheduled cancel(VersionId draft) {
    shelf.hold(draft);
    var row =
        row(draft)
            .filter(ScheduleRow::isWaiting)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "Nothing is planned for it."));
    row.end(PlanState.CANCELLED);
    return row.view();
  }

  @Override
  @Transactional
  public Optional<Scheduled> find(VersionId version) {
    return row(version).map(ScheduleRow::view);
  }

  /**
   * Publishes a draft whose instant has come. The publication is a transaction of its own: refused,
   * it leaves nothing behind; and when this one is lost after it, the next look finds it done.
   */
  @Transactional
  void carryOut(VersionId version) {
    if (!statements.take(version, clock.instant())) {
      return;
    }
    var row = row(version).orElseThrow();
    if (shelf.require(version).state() != VersionState.DRAFT) {
      row.end(PlanState.DONE);
      return;
    }
    try {
      QuarkusTransaction.requiringNew().call(() -> desk.publish(row.command(), row.by()));
      row.end(PlanState.DONE);
    } catch (Problem problem) {
      row.fail(words(problem));
    }
  }

  private static String words(Problem problem) {
    return Stream.concat(
            Stream.of(problem.detail()),
            problem.violations().stream().map(Violation::message).map(ScheduleBook::sentence))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  private Optional<ScheduleRow> row(VersionId version) {
    var key = new RowKey(tenant.require().value(), version.value());
    return Optional.ofNullable(entities.find(ScheduleRow.class, key));
  }
}
