package io.troth.policy.internal.schedule;

import io.troth.kernel.Actor;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Scheduled;
import io.troth.policy.api.Scheduled.PlanState;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The newest plan for a draft. */
@Entity
@Table(name = "scheduled_publication")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class ScheduleRow {

  private static final int LONGEST_FAILURE = 1_000;

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  long revision;
  Instant publishAt;
  String effectiveOn;

  @Enumerated(EnumType.STRING)
  Significance significance;

  @Enumerated(EnumType.STRING)
  Actor.Kind actorKind;

  String actorId;

  @Enumerated(EnumType.STRING)
  PlanState state;

  @Nullable Instant dueAt;
  String failure;

  protected ScheduleRow() {}

  ScheduleRow(UUID id) {
    this.id = id;
  }

  void plan(PublishCommand command, Instant at, Actor by) {
    revision = command.revision();
    publishAt = at;
    effectiveOn = command.effectiveOn().toString();
    significance = command.significance();
    actorKind = by.kind();
    actorId = by.id();
    state = PlanState.WAITING;
    dueAt = at;
    failure = "";
  }

  void end(PlanState how) {
    state = how;
    dueAt = null;
  }

  void fail(String why) {
    end(PlanState.FAILED);
    failure = why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE - 1) + "…";
  }

  boolean isWaiting() {
    return state == PlanState.WAITING;
  }

  PublishCommand command() {
    return new PublishCommand(
        new VersionId(id), revision, LocalDate.parse(effectiveOn), significance);
  }

  Actor by() {
    return new Actor(actorKind, actorId);
  }

  Scheduled view() {
    return new Scheduled(
        new VersionId(id),
        revision,
        publishAt,
        LocalDate.parse(effectiveOn),
        significance,
        by(),
        state,
        failure);
  }
}
