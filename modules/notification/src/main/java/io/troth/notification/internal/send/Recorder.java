package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gathers endings and records them together. While the database refuses, it is asked again as long
 * as that makes sense; then the claims lapse, and the mails are repeated under the same ids.
 */
@Singleton
final class Recorder {

  private static final Logger LOG = Logger.getLogger(Recorder.class);
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Claims claims;
  private final long within;

  Recorder(Claims claims, MailSettings settings) {
    this.claims = claims;
    this.within = settings.recordWithin().toNanos();
  }

  Sheet begin() {
    return new Sheet();
  }

  /** The endings of one thread that are not recorded yet; closing it records them. */
  final class Sheet implements AutoCloseable {

    private final List<Ending> endings = new ArrayList<>();
    private long since = System.nanoTime();

    /** What became of one mail is recorded together. */
    void add(List<Ending> mail) {
      endings.addAll(mail);
      if (System.nanoTime() - since >= within) {
        close();
      }
    }

    @Override
    public void close() {
      if (!endings.isEmpty()) {
        record(List.copyOf(endings));
        endings.clear();
      }
      since = System.nanoTime();
    }
  }

  private void record(List<Ending> endings) {
    for (var attempt = 1; ; attempt++) {
      try {
        claims.record(endings);
        return;
      } catch (RuntimeException refused) {
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw refused;
        }
        LOG.warnf(
            "Answers of the mail server cannot be recorded: %s", refused.getClass().getName());
        LOG.debug("Answers of the mail server cannot be recorded", refused);
        pause(attempt);
      }
    }
  }

  private static void pause(int attempts) {
    try {
      TimeUnit.NANOSECONDS.sleep(Pause.after(attempts, FIRST_PAUSE, LONGEST_PAUSE).toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
