package io.troth.notification.internal;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread of this replica when there is something to do. */
public class WorkBell {

  private final Semaphore rings = new Semaphore(0);
  private final TransactionSynchronizationRegistry transaction;

  protected WorkBell(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  public final void ring() {
    rings.release();
  }

  /** Rings once what the present transaction writes can be seen by others. */
  public final void ringAfterCommit() {
    afterCommit(this::ring);
  }

  /** Does something once what the present transaction writes can be seen by others. */
  public final void afterCommit(Runnable work) {
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
  public final void await(Duration atMost) throws InterruptedException {
    if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      rings.drainPermits();
    }
  }
}
