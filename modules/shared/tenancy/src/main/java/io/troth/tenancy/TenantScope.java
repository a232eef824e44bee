package io.troth.tenancy;

import io.troth.kernel.TenantId;
import java.util.function.Supplier;

/**
 * Enters a tenant's scope outside a request: jobs, relays, start-up steps. A transaction belongs to
 * one tenant at most: enter the scope first, then begin the transaction.
 */
public interface TenantScope {

  /**
   * Runs the work with the tenant bound; the previous state is restored whatever happens.
   *
   * @throws IllegalStateException when a transaction of another tenant is under way
   */
  <T> T call(TenantId tenant, Supplier<T> work);

  default void run(TenantId tenant, Runnable work) {
    call(
        tenant,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
