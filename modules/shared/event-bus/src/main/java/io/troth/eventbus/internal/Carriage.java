package io.troth.eventbus.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.troth.eventbus.EventTransport;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Serves each transport by a thread of its own, so that one whose other side is away holds up
 * neither the others nor the listeners.
 */
@Singleton
final class Carriage {

  private static final Logger LOG = Logger.getLogger(Carriage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final double NO_SPREAD = 0.5;

  private final Carrier carrier;
  private final Catalogue catalogue;
  private final EventSettings settings;
  private final Doorbell bell = new Doorbell();
  private volatile boolean stopping;
  private List<Thread> threads = List.of();

  Carriage(Carrier carrier, Catalogue catalogue, EventSettings settings) {
    this.carrier = carrier;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  void start(@Observes StartupEvent started) {
    if (settings.relayThreads() == 0) {
      return;
    }
    threads =
        catalogue.transports().stream()
            .map(transport -> new Thread(() -> serve(transport), "troth-carry-" + transport.name()))
            .toList();
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  /** What is under way is waited for. */
  void stop(@Observes ShutdownEvent ended) {
    stopping = true;
    threads.forEach(thread -> bell.ring());
    try {
      for (var thread : threads) {
        bell.ring();
        thread.join(PATIENCE.toMillis());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(EventTransport transport) {
    var pauses = new Backoff(settings.firstPause(), settings.longestAway());
    int troubles = 0;
    try {
      while (!stopping) {
        var pause = Duration.ZERO;
        switch (round(transport)) {
          case WORKED -> troubles = 0;
          case IDLE -> {
            troubles = 0;
            pause = settings.idle();
          }
          case TROUBLED -> pause = pauses.after(++troubles, NO_SPREAD);
        }
        if (!pause.isZero()) {
          bell.await(pause);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private enum Outcome {
    /** All got there; there may be more. */
    WORKED,
    /** Nothing was due. */
    IDLE,
    /** Something has to wait. */
    TROUBLED
  }

  private Outcome round(EventTransport transport) {
    try {
      var round = carrier.carryBatch(transport);
      if (round.away() > 0) {
        LOG.warnf("%s is away: %d facts wait", transport.name(), round.away());
        return Outcome.TROUBLED;
      }
      return round.claimed() == 0 ? Outcome.IDLE : Outcome.WORKED;
    } catch (RuntimeException trouble) {
      LOG.warnf("%s cannot be served: %s", transport.name(), Failures.name(trouble));
      LOG.debugf(trouble, "%s cannot be served", transport.name());
      return Outcome.TROUBLED;
    }
  }
}
