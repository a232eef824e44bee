package io.troth.eventbus.internal;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The business transaction that the calling thread is in. */
@Singleton
final class PresentTransaction {

  private final TransactionSynchronizationRegistry registry;
  private final Doorbell bell;

  PresentTransaction(TransactionSynchronizationRegistry registry, Doorbell bell) {
    this.registry = registry;
    this.bell = bell;
  }

  boolean exists() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /**
   * @throws IllegalStateException without a transaction that can still commit
   */
  void require() {
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("A fact needs the transaction of its cause");
    }
  }

  /** Wakes the relay as soon as it can see what this transaction wrote; once per transaction. */
  void ringWhenCommitted() {
    if (registry.getResource(Doorbell.class) == null) {
      registry.putResource(Doorbell.class, bell);
      registry.registerInterposedSynchronization(new RingAfterCommit(bell));
    }
  }

  private record RingAfterCommit(Doorbell bell) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Nothing to do before the commit.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        bell.ring();
      }
    }
  }
}
