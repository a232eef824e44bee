package io.troth.notification.internal.webhook;

import io.troth.kernel.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tenants have an address at all, remembered for a moment: it is asked with every fact that
 * is published. A new address hears what is published two seconds after it was added on whichever
 * replica, and at once on its own.
 */
@Singleton
final class KnownWebhooks {

  private static final long MOMENT = Duration.ofSeconds(2).toNanos();
  private static final int MOST = 10_000;

  private final DeliveryStatements statements;
  private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

  KnownWebhooks(DeliveryStatements statements) {
    this.statements = statements;
  }

  private record Known(boolean some, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < MOMENT;
    }
  }

  /** To be asked in the tenant's scope. */
  boolean has(TenantId tenant) {
    var found = known.get(tenant);
    if (found == null || !found.isFresh()) {
      found = new Known(statements.wanted(), System.nanoTime());
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(tenant, found);
    }
    return found.some();
  }

  void forget(TenantId tenant) {
    known.remove(tenant);
  }
}
