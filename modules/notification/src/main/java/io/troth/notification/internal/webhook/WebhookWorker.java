package io.troth.notification.internal.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Sends on this replica's own threads from start to shutdown. */
@Singleton
final class WebhookWorker {

  private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Dispatcher dispatcher;
  private final Bell bell;
  private final WebhookSettings settings;
  private volatile boolean stopping;
  private List<Thread> threads = List.of();

  WebhookWorker(Dispatcher dispatcher, Bell bell, WebhookSettings settings) {
    this.dispatcher = dispatcher;
    this.bell = bell;
    this.settings = settings;
  }

  void start(@Observes StartupEvent started) {
    threads =
        IntStream.rangeClosed(1, settings.threads())
            .mapToObj(number -> new Thread(this::work, "troth-webhooks-" + number))
            .toList();
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  /** The attempt under way is finished, what is only claimed is handed back. */
  void stop(@Observes ShutdownEvent ended) {
    stopping = true;
    try {
      for (var thread : threads) {
        bell.ring();
        thread.join(PATIENCE.toMillis());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends on the calling thread until nothing is due. */
  void drain() {
    while (!stopping && dispatcher.round(() -> stopping) > 0) {
      bell.ring();
    }
  }

  private void work() {
    try {
      while (!stopping) {
        drainOrComplain();
        bell.await(settings.idle());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drainOrComplain() {
    try {
      drain();
    } catch (RuntimeException trouble) {
      LOG.warnf("Facts cannot be sent: %s", trouble.getClass().getName());
      LOG.debug("Facts cannot be sent", trouble);
    }
  }
}
