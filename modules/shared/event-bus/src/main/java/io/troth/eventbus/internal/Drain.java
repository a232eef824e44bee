package io.troth.eventbus.internal;

import io.quarkus.arc.Unremovable;
import io.troth.eventbus.EventsIdle;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

@Singleton
@Unremovable
final class Drain implements EventsIdle {

  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(2).toNanos();

  private final Courier courier;
  private final PresentTransaction transaction;

  Drain(Courier courier, PresentTransaction transaction) {
    this.courier = courier;
    this.transaction = transaction;
  }

  @Override
  public void await(Duration atMost) {
    if (transaction.exists()) {
      throw new IllegalStateException("Wait outside the transaction: its facts are not visible");
    }
    long end = System.nanoTime() + atMost.toNanos();
    while (courier.deliverBatch(() -> false) > 0 || courier.busy()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("Facts are still under way after " + atMost);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
