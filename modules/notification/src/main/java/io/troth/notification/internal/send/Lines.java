package io.troth.notification.internal.send;

import io.quarkus.runtime.ShutdownEvent;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.mail.Relay;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the mail server that nobody uses at the moment. One that rested is asked whether
 * it still stands before a mail depends on it.
 */
@Singleton
final class Lines {

  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  private final long keep;
  private final Deque<Resting> resting = new ArrayDeque<>();

  Lines(MailSettings settings) {
    this.keep = settings.keepConnection().toNanos();
  }

  private record Resting(MailLine line, Relay relay, long since) {}

  /** A line to the mail server, for the calling thread alone. */
  MailLine take(Relay relay) {
    closeIdle();
    var found = find(relay);
    if (found == null) {
      return new MailLine(relay);
    }
    if (System.nanoTime() - found.since() > FRESH) {
      found.line().closeIfDead();
    }
    return found.line();
  }

  private synchronized @Nullable Resting find(Relay relay) {
    for (var one : resting) {
      if (one.relay().equals(relay)) {
        resting.remove(one);
        return one;
      }
    }
    return null;
  }

  void giveBack(MailLine line, Relay relay) {
    synchronized (this) {
      resting.addFirst(new Resting(line, relay, System.nanoTime()));
    }
    closeIdle();
  }

  void stop(@Observes ShutdownEvent ended) {
    drain(0).forEach(MailLine::close);
  }

  private void closeIdle() {
    drain(keep).forEach(MailLine::close);
  }

  private synchronized List<MailLine> drain(long olderThan) {
    var old = new ArrayList<MailLine>();
    var now = System.nanoTime();
    resting.removeIf(one -> now - one.since() >= olderThan && old.add(one.line()));
    return old;
  }
}
