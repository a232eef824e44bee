package io.troth.tenant.internal.crypto;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Renews keys that are too old, goes on wrapping values anew, destroys what is not used any more,
 * and brings tenants' keys under the newest master key. Where there is nothing to do, it costs
 * three looks.
 */
@Singleton
final class KeySweeper {

  private static final Logger LOG = Logger.getLogger(KeySweeper.class);

  private final GenerationStatements generations;
  private final KeyDesk desk;
  private final MasterKey master;
  private final TenantScope scope;

  KeySweeper(GenerationStatements generations, KeyDesk desk, MasterKey master, TenantScope scope) {
    this.generations = generations;
    this.desk = desk;
    this.master = master;
    this.scope = scope;
  }

  @Scheduled(
      identity = "tenant-keys",
      every = "{troth.keys.every:1m}",
      delayed = "15s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    underNewestMaster();
    desk.renewBefore()
        .map(generations::withKeysBefore)
        .orElse(List.of())
        .forEach(tenant -> inside(tenant, desk::renewOld));
    generations.withEarlier().forEach(tenant -> inside(tenant, desk::goOn));
  }

  private void underNewestMaster() {
    var behind = generations.withOtherMaster(master.newest());
    behind.forEach(tenant -> inside(tenant, desk::wrapUnderNewestMaster));
    if (!behind.isEmpty() && generations.withOtherMaster(master.newest()).isEmpty()) {
      LOG.infof(
          "Every tenant's keys are wrapped by the master key %s: earlier ones can be removed",
          master.newest());
    }
  }

  /** One tenant's trouble must not hold up the others; it is tried again in the next round. */
  private void inside(TenantId tenant, Runnable work) {
    try {
      scope.run(tenant, work);
    } catch (RuntimeException trouble) {
      LOG.warnf("Keys of tenant %s cannot be moved: %s", tenant, trouble.getClass().getName());
      LOG.debug("Keys cannot be moved", trouble);
    }
  }
}
