package io.troth.notification.internal.staff;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Looks from time to time for what staff are to be told, and tells them. */
@Singleton
final class StaffRounds {

  private static final Logger LOG = Logger.getLogger(StaffRounds.class);

  private final MatterStatements matters;
  private final StaffMailStatements mails;
  private final Bulletin bulletin;
  private final StaffPost post;
  private final TenantScope scope;
  private final InstantSource clock;

  StaffRounds(
      MatterStatements matters,
      StaffMailStatements mails,
      Bulletin bulletin,
      StaffPost post,
      TenantScope scope,
      InstantSource clock) {
    this.matters = matters;
    this.mails = mails;
    this.bulletin = bulletin;
    this.post = post;
    this.scope = scope;
    this.clock = clock;
  }

  @Scheduled(
      identity = "staff-mails",
      every = "{troth.staff-mails.every:30s}",
      delayed = "15s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    for (var due : matters.due(clock.instant())) {
      orComplain(() -> scope.run(due.tenant(), () -> bulletin.look(due.topic(), due.about())));
    }
    for (var tenant : mails.due(clock.instant())) {
      orComplain(() -> post.send(tenant));
    }
  }

  /** What goes wrong with one tenant must not keep the others from being told. */
  private static void orComplain(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException trouble) {
      LOG.warnf("Staff cannot be told: %s", trouble.getClass().getName());
      LOG.debug("Staff cannot be told", trouble);
    }
  }
}
