package io.troth.notification.internal.send;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a mail thread of this replica when there is something to plan or to send. */
@Singleton
public final class MailBell {

  private final Semaphore rings = new Semaphore(0);
  private final TransactionSynchronizationRegistry transaction;

  MailBell(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  public void ring() {
    rings.release();
  }

  /** Rings once what the present transaction writes can be seen by others. */
  public void ringAfterCommit() {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              ring();
            }
          }
        });
  }

  /** Waits for a ring; several rings before are heard as one. */
  public void await(Duration atMost) throws InterruptedException {
    if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      rings.drainPermits();
    }
  }
}
