package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Spaces the mails of all threads of this replica so that the rate is kept. */
@Singleton
final class Pacer {

  private final long gapNanos;
  private long nextFree = System.nanoTime();

  Pacer(MailSettings settings) {
    this.gapNanos = (long) (Duration.ofSeconds(1).toNanos() / settings.rate());
  }

  /** Waits for this mail's turn. */
  void await() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(untilTurn());
  }

  private synchronized long untilTurn() {
    var now = System.nanoTime();
    var turn = Math.max(now, nextFree);
    nextFree = turn + gapNanos;
    return turn - now;
  }
}
