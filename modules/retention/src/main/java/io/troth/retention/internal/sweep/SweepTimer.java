package io.troth.retention.internal.sweep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Begins the nightly sweeps and goes on with those under way; where there is none, one look. */
@Singleton
final class SweepTimer {

  private static final Logger LOG = Logger.getLogger(SweepTimer.class);
  private static final int SECONDS = 2;

  private final SweepStatements sweeps;
  private final SweepDesk desk;
  private final Step step;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final SweepSettings settings;

  SweepTimer(
      SweepStatements sweeps,
      SweepDesk desk,
      Step step,
      TenantDirectory tenants,
      TenantScope scope,
      SweepSettings settings) {
    this.sweeps = sweeps;
    this.desk = desk;
    this.step = step;
    this.tenants = tenants;
    this.scope = scope;
    this.settings = settings;
  }

  @Scheduled(
      identity = "retention-nights",
      every = "{troth.retention.nights-every:5m}",
      delayed = "20s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void nights() {
    tenants.all().stream().map(TenantProfile::id).forEach(tenant -> guarded(tenant, desk::tonight));
  }

  @Scheduled(
      identity = "retention-sweeps",
      every = "{troth.retention.every:2s}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    sweeps.anywhere().forEach(tenant -> guarded(tenant, this::go));
  }

  /** As many steps as the rate allows until the timer comes again. */
  private void go() {
    var left =
        settings.rowsPerSecond() == 0 ? Integer.MAX_VALUE : settings.rowsPerSecond() * SECONDS;
    var taken = step.take();
    while (taken.goesOn() && left > taken.records()) {
      left -= taken.records();
      taken = step.take();
    }
  }

  /** One tenant's trouble must not hold up the others; its sweep goes on with the next round. */
  private void guarded(TenantId tenant, Runnable work) {
    try {
      scope.run(tenant, work);
    } catch (RuntimeException trouble) {
      LOG.warnf("The sweep of tenant %s cannot go on: %s", tenant, trouble.getClass().getName());
      LOG.debug("A sweep cannot go on", trouble);
    }
  }
}
