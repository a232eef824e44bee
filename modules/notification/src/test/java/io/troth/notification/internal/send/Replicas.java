package io.troth.notification.internal.send;

import io.quarkus.arc.Unremovable;
import io.troth.notification.internal.CorrectionPlanner;
import io.troth.notification.internal.CorrectionStatements;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.mailing.DeadlineWatch;
import io.troth.notification.internal.plan.PlanStatements;
import io.troth.notification.internal.plan.Planner;
import io.troth.notification.internal.reminder.Reminding;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Sets of workers that share nothing but the database: what a replica keeps in memory, each has of
 * its own.
 */
@Singleton
@Unremovable
final class Replicas {

  private final MailWorker one;
  private final MailWorker another;

  Replicas(
      MailWorker one,
      ClaimStatements due,
      Claims claims,
      Batches batches,
      TenantScope scope,
      TenantDirectory tenants,
      Reminding reminders,
      PlanStatements plans,
      Planner planner,
      CorrectionStatements corrections,
      CorrectionPlanner correctionPlanner,
      DeadlineWatch watch,
      Relays relays,
      MailBell bell,
      MailSettings settings,
      InstantSource clock) {
    this.one = one;
    var hold = new RelayHold(settings, clock);
    var sender =
        new Sender(
            due,
            claims,
            batches,
            new Recorder(claims, settings),
            new Turns(hold, new DomainPacer(settings), clock),
            new Post(new Pacer(settings), hold),
            scope,
            tenants,
            reminders,
            settings,
            clock);
    this.another =
        new MailWorker(
            plans,
            planner,
            corrections,
            correctionPlanner,
            sender,
            watch,
            new Lines(settings),
            relays,
            scope,
            bell,
            settings,
            clock);
  }

  MailWorker one() {
    return one;
  }

  MailWorker another() {
    return another;
  }
}
