package io.troth.tenancy.internal;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Enters a tenant by a request context of its own, so that nothing of another tenant is near. */
@Singleton
final class RequestContextScope implements TenantScope {

  private static final String KEY = "troth.tenant-of-transaction";

  private final BoundTenant bound;
  private final CurrentTenant current;
  private final TransactionSynchronizationRegistry transaction;

  RequestContextScope(
      BoundTenant bound, CurrentTenant current, TransactionSynchronizationRegistry transaction) {
    this.bound = bound;
    this.current = current;
    this.transaction = transaction;
  }

  @Override
  public <T> T call(TenantId tenant, Supplier<T> work) {
    var present = current.find();
    if (present.isPresent() && present.get().equals(tenant)) {
      return work.get();
    }
    claimTransaction(present.orElse(null), tenant);

    var context = Arc.container().requestContext();
    var before = context.getStateIfActive();
    var mine = context.activate();
    try {
      bound.bind(tenant);
      return work.get();
    } finally {
      leave(context, mine, before);
    }
  }

  /** A persistence context lives as long as its transaction, so the two must not be mixed. */
  private void claimTransaction(@Nullable TenantId present, TenantId wanted) {
    if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      return;
    }
    var owner = present == null ? transaction.getResource(KEY) : present;
    if (owner != null && !owner.equals(wanted)) {
      throw new IllegalStateException(
          "A transaction of another tenant is under way: end it before entering this tenant");
    }
    transaction.putResource(KEY, wanted);
  }

  private static void leave(
      ManagedContext context, ContextState mine, @Nullable ContextState before) {
    context.destroy(mine);
    if (before == null) {
      context.deactivate();
    } else {
      context.activate(before);
    }
  }
}
