package io.troth.consent.internal.upkeep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Goes on with the walks over old installations; where there is none, it costs one look. */
@Singleton
final class StretchSweeper {

  private static final Logger LOG = Logger.getLogger(StretchSweeper.class);

  private final WalkStatements walks;
  private final StretchWalk walk;
  private final TenantScope scope;

  StretchSweeper(WalkStatements walks, StretchWalk walk, TenantScope scope) {
    this.walks = walks;
    this.walk = walk;
    this.scope = scope;
  }

  @Scheduled(
      identity = "consent-stretches",
      every = "{troth.stretches.every:1m}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    walks.underWay().forEach(this::go);
  }

  /** One tenant's trouble must not hold up the others; its walk goes on with the next round. */
  private void go(TenantId tenant) {
    try {
      while (scope.call(tenant, walk::step)) {
        LOG.debugf("Stretches of tenant %s are being made", tenant);
      }
    } catch (RuntimeException trouble) {
      LOG.warnf("Stretches of tenant %s cannot be made: %s", tenant, trouble.getClass().getName());
      LOG.debug("Stretches cannot be made", trouble);
    }
  }
}
