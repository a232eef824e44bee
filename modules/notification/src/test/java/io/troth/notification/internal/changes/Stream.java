package io.troth.notification.internal.changes;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Server-sent events as a tenant's server hears them. */
final class Stream implements Flow.Subscriber<String>, AutoCloseable {

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> block = new ArrayList<>();
  private final CompletableFuture<HttpResponse<Void>> connection;
  private volatile boolean ended;
  private volatile Flow.@Nullable Subscription subscription;

  record Event(String kind, String id, String data) {}

  Stream(String key, String query, String... headers) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/events" + query))
            .header("Authorization", "Bearer " + key)
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    connection =
        HttpClient.newHttpClient()
            .sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
  }

  List<Event> of(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind)).toList();
  }

  List<Event> await(String kind, int count) {
    return Awaitility.await(kind).until(() -> of(kind), found -> found.size() >= count);
  }

  String place() {
    return events.get(events.size() - 1).id();
  }

  boolean isOver() {
    return ended;
  }

  void awaitEnd() {
    Awaitility.await("the end of the stream").until(() -> ended);
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (!line.isEmpty()) {
      block.add(line);
    } else if (!block.isEmpty()) {
      events.add(new Event(field("event"), field("id"), field("data")));
      block.clear();
    }
  }

  private String field(String name) {
    return block.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public void onError(Throwable failure) {
    ended = true;
  }

  @Override
  public void onComplete() {
    ended = true;
  }

  @Override
  public void close() {
    var present = subscription;
    if (present != null) {
      present.cancel();
    }
    connection.cancel(true);
  }
}
