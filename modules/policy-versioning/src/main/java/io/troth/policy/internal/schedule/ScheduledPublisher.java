package io.troth.policy.internal.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.policy.internal.schedule.ScheduleStatements.Due;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Looks every few seconds, on every replica, for drafts whose instant has come. */
@Singleton
class ScheduledPublisher {

  private static final Logger LOG = Logger.getLogger(ScheduledPublisher.class);

  private final ScheduleStatements statements;
  private final ScheduleBook book;
  private final TenantScope scope;
  private final InstantSource clock;

  ScheduledPublisher(
      ScheduleStatements statements, ScheduleBook book, TenantScope scope, InstantSource clock) {
    this.statements = statements;
    this.book = book;
    this.scope = scope;
    this.clock = clock;
  }

  @Scheduled(
      identity = "policy-scheduled-publications",
      every = "{troth.policy.publisher:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    statements.due(clock.instant()).forEach(this::carryOut);
  }

  /** One that cannot be worked on must not hold up the others; it is tried again. */
  private void carryOut(Due due) {
    try {
      scope.run(due.tenant(), () -> book.carryOut(due.version()));
    } catch (RuntimeException trouble) {
      LOG.warnf(
          "Version %s cannot be published as planned: %s",
          due.version(), trouble.getClass().getName());
      LOG.debug("A planned publication cannot be worked on", trouble);
    }
  }
}
