package io.troth.notification.internal.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.troth.notification.internal.Crew;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends on this replica's own threads from start to shutdown. */
@Singleton
final class WebhookWorker {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Dispatcher dispatcher;
  private final Bell bell;
  private final int threads;
  private final Crew crew;

  WebhookWorker(Dispatcher dispatcher, Bell bell, WebhookSettings settings) {
    this.dispatcher = dispatcher;
    this.bell = bell;
    this.threads = settings.threads();
    this.crew = new Crew("troth-webhooks", bell, settings.idle(), this::drain);
  }

  void start(@Observes StartupEvent started) {
    crew.start(threads);
  }

  /** The attempt under way is finished, what is only claimed is handed back. */
  void stop(@Observes ShutdownEvent ended) {
    crew.stop(PATIENCE);
  }

  /** Sends on the calling thread until nothing is due. */
  void drain() {
    while (!crew.isStopping() && dispatcher.round(crew::isStopping) > 0) {
      bell.ring();
    }
  }
}
