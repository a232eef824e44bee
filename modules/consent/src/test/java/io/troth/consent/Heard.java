package io.troth.consent;

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

/** A stream as a tenant's server hears it: each event as `kind id data`. */
final class Heard implements Flow.Subscriber<String>, AutoCloseable {

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final List<String> block = new ArrayList<>();
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();
  private final CompletableFuture<HttpResponse<Void>> connection;
  private volatile Flow.@Nullable Subscription subscription;

  Heard(String key, String... headers) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/decisions/stream"))
            .header("Authorization", "Bearer " + key);
    if (headers.length > 0) {
      request.headers(headers);
    }
    connection =
        HttpClient.newHttpClient()
            .sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
  }

  /** The first event of that kind, waited for. */
  String await(String kind) {
    return Awaitility.await(kind)
        .until(
            () -> events.stream().filter(event -> event.startsWith(kind)).findFirst().orElse(""),
            event -> !event.isEmpty());
  }

  /** The newest name of the stream. */
  String name() {
    await("open");
    return events.stream()
        .filter(event -> event.contains("\"stream\":\""))
        .reduce((first, second) -> second)
        .map(event -> event.replaceAll(".*\"stream\":\"([^\"]+)\".*", "$1"))
        .orElseThrow();
  }

  /** The place of the newest event. */
  String place() {
    return events.get(events.size() - 1).split(" ")[1];
  }

  boolean awaitEnd() {
    Awaitility.await("the end of the stream").until(end::isDone);
    return true;
  }

  int status() {
    return connection.join().statusCode();
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
      events.add(field("event") + " " + field("id") + " " + field("data"));
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
    end.complete(false);
  }

  @Override
  public void onComplete() {
    end.complete(true);
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
