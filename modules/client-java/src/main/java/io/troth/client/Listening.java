package io.troth.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Listens for what must be forgotten, on one daemon thread that lives as long as the client. A
 * stream that ends, or falls silent for longer than its heartbeat allows, is lost: at that instant
 * everything that leant on it is forgotten.
 */
final class Listening {

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Connecting settings;
  private final String key;
  private final Memory memory;
  private final Thread thread;
  private volatile @Nullable EventLines lines;
  private volatile boolean closed;
  private String lastEvent = "";

  Listening(HttpClient http, Connecting settings, String key, Memory memory) {
    this.http = http;
    this.settings = settings;
    this.key = key;
    this.memory = memory;
    this.thread = new Thread(this::listen, "troth-listening");
    thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  /** The name of the stream, while it lives. */
  Optional<String> stream() {
    var present = lines;
    return present == null ? Optional.empty() : present.stream();
  }

  void close() {
    closed = true;
    var present = lines;
    if (present != null) {
      present.cancel();
    }
    thread.interrupt();
  }

  private void listen() {
    var failures = 0;
    try {
      while (!closed) {
        failures = once() ? 0 : failures + 1;
        Thread.sleep(pause(failures).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One connection from its beginning to its end; false when it never came to be. */
  private boolean once() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(settings.resolve("/api/v1/decisions/stream"))
            .header("Authorization", "Bearer " + key)
            .header("Accept", "text/event-stream");
    if (!lastEvent.isEmpty()) {
      request.header("Last-Event-ID", lastEvent);
    }
    var heard = new EventLines(memory);
    lines = heard;
    var connection =
        http.sendAsync(
            request.build(),
            answer ->
                answer.statusCode() == 200
                    ? BodyHandlers.fromLineSubscriber(heard).apply(answer)
                    : BodySubscribers.discarding());
    try {
      while (!connection.isDone() && !heard.silent()) {
        await(connection);
      }
    } finally {
      heard.cancel();
      connection.cancel(true);
      lines = null;
    }
    lastEvent = heard.lastEvent();
    return heard.opened();
  }

  private static void await(Future<?> connection) throws InterruptedException {
    try {
      connection.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      // Still open, or over: whoever waits looks which.
      return;
    }
  }

  private static Duration pause(int failures) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    var whole = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    var half = whole.toMillis() / 2;
    return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
  }
}
