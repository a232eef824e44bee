package io.troth.eventbus.internal;

import io.quarkus.arc.Unremovable;
import io.troth.eventbus.EventCounts;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

@Singleton
@Unremovable
final class Counts implements EventCounts {

  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder parked = new LongAdder();

  void countDelivered() {
    delivered.increment();
  }

  void countFailed() {
    failed.increment();
  }

  void countParked() {
    parked.increment();
  }

  @Override
  public long delivered() {
    return delivered.sum();
  }

  @Override
  public long failed() {
    return failed.sum();
  }

  @Override
  public long parked() {
    return parked.sum();
  }
}
