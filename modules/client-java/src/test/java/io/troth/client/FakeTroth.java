package io.troth.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as it was told to, one answer after the other; the last one again and again. */
final class FakeTroth implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Stream> streams = new CopyOnWriteArrayList<>();
  private volatile boolean streaming;

  record Answer(int status, String body, Map<String, String> headers) {}

  record Asked(String method, String uri, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  /** An open stream of events. */
  static final class Stream {
    private final OutputStream out;
    private final CountDownLatch end = new CountDownLatch(1);

    Stream(OutputStream out) {
      this.out = out;
    }

    void send(String event) {
      try {
        out.write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() {
      end.countDown();
    }
  }

  FakeTroth() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/v1/decisions/stream", this::stream);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  FakeTroth answers(int status, String body) {
    return answers(status, body, Map.of());
  }

  FakeTroth answers(int status, String body, Map<String, String> headers) {
    answers.add(new Answer(status, body, headers));
    return this;
  }

  /** From now on streams are taken. */
  FakeTroth streams() {
    streaming = true;
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  List<Stream> open() {
    return streams;
  }

  private void answer(HttpExchange exchange) throws IOException {
    note(exchange);
    var answer = answers.size() > 1 ? answers.remove() : answers.element();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    if (!streaming) {
      exchange.sendResponseHeaders(403, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    var stream = new Stream(exchange.getResponseBody());
    stream.send("id: 7\nevent: open\ndata: {\"stream\": \"s1\"}");
    note(exchange);
    streams.add(stream);
    try {
      stream.end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void note(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body));
  }

  @Override
  public void close() {
    streams.forEach(Stream::end);
    server.stop(0);
    threads.shutdownNow();
  }
}
