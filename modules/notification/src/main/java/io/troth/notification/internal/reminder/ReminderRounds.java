package io.troth.notification.internal.reminder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.notification.internal.reminder.ReminderStatements.Open;
import io.troth.notification.internal.send.MailBell;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Looks every minute for versions whose people are to be looked at again. */
@Singleton
final class ReminderRounds {

  private static final Logger LOG = Logger.getLogger(ReminderRounds.class);

  private final ReminderStatements statements;
  private final ReminderPlanner planner;
  private final TenantScope scope;
  private final MailBell bell;
  private final InstantSource clock;

  ReminderRounds(
      ReminderStatements statements,
      ReminderPlanner planner,
      TenantScope scope,
      MailBell bell,
      InstantSource clock) {
    this.statements = statements;
    this.planner = planner;
    this.scope = scope;
    this.bell = bell;
    this.clock = clock;
  }

  @Scheduled(
      identity = "notification-reminders",
      every = "{troth.reminders:1m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    var now = clock.instant();
    var due = statements.underWay(now, Open.NONE);
    while (!due.isEmpty()) {
      due.forEach(this::walk);
      due = statements.underWay(now, due.get(due.size() - 1));
    }
    bell.ring();
  }

  /** One that cannot be worked on must not hold up the others; it is tried again. */
  private void walk(Open open) {
    try {
      var more = true;
      while (more) {
        more = scope.call(open.tenant(), () -> planner.step(open.version()));
      }
    } catch (RuntimeException trouble) {
      LOG.warnf(
          "Nobody can be reminded of version %s: %s", open.version(), trouble.getClass().getName());
      LOG.debug("Reminders cannot be planned", trouble);
    }
  }
}
