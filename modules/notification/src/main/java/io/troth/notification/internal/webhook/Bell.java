package io.troth.notification.internal.webhook;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread of this replica that sends. */
@Singleton
final class Bell {

  private final Semaphore rings = new Semaphore(0);
  private final TransactionSynchronizationRegistry transaction;

  Bell(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  void ring() {
    rings.release();
  }

  /** Rings once what the present transaction writes can be seen by others. */
  void ringAfterCommit() {
    afterCommit(this::ring);
  }

  void afterCommit(Runnable work) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              work.run();
            }
          }
        });
  }

  /** Waits for a ring; several rings before are heard as one. */
  void await(Duration atMost) throws InterruptedException {
    if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      rings.drainPermits();
    }
  }
}
