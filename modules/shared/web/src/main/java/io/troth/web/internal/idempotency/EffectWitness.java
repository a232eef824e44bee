package io.troth.web.internal.idempotency;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a request's first transaction that the request took effect. If the process dies after
 * the commit and before the answer is kept, a repetition is told so instead of being served again.
 */
@ApplicationScoped
class EffectWitness {

  private final Ledger ledger;
  private final CurrentVertxRequest request;
  private final TransactionSynchronizationRegistry transaction;

  EffectWitness(
      Ledger ledger, CurrentVertxRequest request, TransactionSynchronizationRegistry transaction) {
    this.ledger = ledger;
    this.request = request;
    this.transaction = transaction;
  }

  void began(@Observes @Initialized(TransactionScoped.class) Object begun) {
    var inFlight = current();
    if (inFlight == null || !inFlight.unmarked()) {
      return;
    }
    inFlight.mark();
    if (!ledger.tookEffect(inFlight.id, inFlight.version())) {
      transaction.setRollbackOnly();
    }
    transaction.registerInterposedSynchronization(new Outcome(inFlight));
  }

  private @Nullable InFlight current() {
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    var routing = request.getCurrent();
    return routing == null ? null : InFlight.of(routing);
  }

  private record Outcome(InFlight inFlight) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Only the outcome counts.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        inFlight.committed();
      } else {
        inFlight.rolledBack();
      }
    }
  }
}
