package io.troth.eventbus.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Delivers facts on this replica's own threads from start to shutdown. */
@Singleton
final class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Backoff AFTER_TROUBLE =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));

  private final Courier courier;
  private final Doorbell bell;
  private final Catalogue catalogue;
  private final EventSettings settings;
  private volatile boolean stopping;
  private List<Thread> threads = List.of();

  Relay(Courier courier, Doorbell bell, Catalogue catalogue, EventSettings settings) {
    this.courier = courier;
    this.bell = bell;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /** Checks what is registered, even where this replica delivers nothing, and starts. */
  void start(@Observes StartupEvent started) {
    int wanted = catalogue.listenerNames().isEmpty() ? 0 : settings.relayThreads();
    threads =
        IntStream.rangeClosed(1, wanted)
            .mapToObj(number -> new Thread(this::work, "troth-relay-" + number))
            .toList();
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  /** What is being delivered is finished, what is only claimed is handed back. */
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

  private void work() {
    int troubles = 0;
    try {
      while (!stopping) {
        troubles = deliver() ? 0 : troubles + 1;
        if (troubles > 0) {
          bell.await(AFTER_TROUBLE.after(troubles, 0.5));
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One round; false when the queue could not be worked, as with a database that is away. */
  private boolean deliver() throws InterruptedException {
    try {
      int claimed = courier.deliverBatch(() -> stopping);
      if (claimed == settings.batch()) {
        bell.ring();
      } else if (claimed == 0) {
        bell.await(settings.idle());
      }
      return true;
    } catch (RuntimeException trouble) {
      LOG.warnf("The queue of facts cannot be worked: %s", Failures.name(trouble));
      LOG.debug("The queue of facts cannot be worked", trouble);
      return stopping;
    }
  }
}
