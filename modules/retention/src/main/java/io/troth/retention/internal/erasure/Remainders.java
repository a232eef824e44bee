package io.troth.retention.internal.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Erases what was kept of erased people, once its time is over. */
@Singleton
public class Remainders {

  private static final Logger LOG = Logger.getLogger(Remainders.class);
  private static final int AT_ONCE = 200;

  private final RecordStatements records;
  private final Rooms rooms;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final InstantSource clock;

  Remainders(
      RecordStatements records,
      Rooms rooms,
      TenantDirectory tenants,
      TenantScope scope,
      InstantSource clock) {
    this.records = records;
    this.rooms = rooms;
    this.tenants = tenants;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Ends what is over, in all tenants.
   *
   * @return how many rows that were
   */
  public long endAll() {
    return tenants.all().stream()
        .mapToLong(tenant -> scope.call(tenant.id(), this::endOfTenant))
        .sum();
  }

  private long endOfTenant() {
    var now = clock.instant();
    long count = 0;
    for (var ended : records.ended(now, AT_ONCE)) {
      try {
        count += QuarkusTransaction.requiringNew().call(() -> end(ended));
      } catch (RuntimeException trouble) {
        LOG.errorf(
            "Remains %s of erasure %s stay for now: %s",
            ended.what(), ended.erasure(), trouble.getClass().getName());
        LOG.debug("Remains stay for now", trouble);
      }
    }
    return count;
  }

  private long end(RecordStatements.Ended ended) {
    records.goneAfterAll(ended, clock.instant());
    return rooms.named(ended.room()).eraseRemains(ended.person(), ended.what());
  }
}
