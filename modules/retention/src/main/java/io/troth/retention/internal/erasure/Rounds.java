package io.troth.retention.internal.erasure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Goes on with erasures and ends remains, now and then. */
@Singleton
final class Rounds {

  private final Conductor conductor;
  private final Remainders remainders;

  Rounds(Conductor conductor, Remainders remainders) {
    this.conductor = conductor;
    this.remainders = remainders;
  }

  @Scheduled(
      identity = "erasures",
      every = "{troth.erasures.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void erase() {
    conductor.round();
  }

  /** More often than daily, so that a replica that is restarted every day still does it. */
  @Scheduled(
      identity = "erasure-remains",
      every = "{troth.erasures.remains-every:1h}",
      delayed = "2m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void end() {
    remainders.endAll();
  }
}
