package io.troth.retention.internal.connector;

import io.quarkus.scheduler.Scheduled;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks again what is due, and ends what is overdue, whatever became of the erasure's own run. Any
 * replica does it; a lease keeps two from asking the same. It goes on for suspended tenants: the
 * law's clock does too.
 */
@Singleton
final class ErrandSweep {

  private static final Logger LOG = Logger.getLogger(ErrandSweep.class);

  private final ErrandStatements errands;
  private final Errands desk;
  private final TenantScope scope;
  private final InstantSource clock;

  ErrandSweep(ErrandStatements errands, Errands desk, TenantScope scope, InstantSource clock) {
    this.errands = errands;
    this.desk = desk;
    this.scope = scope;
    this.clock = clock;
  }

  @Scheduled(
      every = "{troth.connectors.every:30s}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    for (var tenant : errands.dueTenants(clock.instant())) {
      scope.run(tenant, this::ofTenant);
    }
  }

  private void ofTenant() {
    errands.due(clock.instant()).forEach(this::attempt);
  }

  /** What goes wrong with one system must not keep the others from their turn. */
  private void attempt(UUID errand) {
    try {
      desk.attempt(errand);
    } catch (RuntimeException trouble) {
      LOG.warnf("Errand %s cannot be run: %s", errand, trouble.getClass().getName());
      LOG.debug("An errand cannot be run", trouble);
    }
  }
}
