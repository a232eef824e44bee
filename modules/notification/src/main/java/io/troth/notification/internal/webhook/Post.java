package io.troth.notification.internal.webhook;

import io.troth.notification.api.AttemptOutcome;
import io.troth.web.outbound.NameResolver;
import io.troth.web.outbound.Pinning;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.SpecialAddresses;
import io.troth.web.outbound.TargetUrl;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Carries one parcel to an address. The name is looked up anew for every attempt, everything it
 * stands for is checked, and the connection is made to the very address that was checked: a name
 * that changes its mind in between changes nothing. TLS and {@code Host} still go by the name. No
 * proxy, no redirects, no connection used twice; of an answer nothing is kept but its code and how
 * long it asks to be left alone.
 */
final class Post {

  private static final String CLOUD_EVENT = "application/cloudevents+json; charset=utf-8";
  private static final int MOST_READ = 1024;

  private final HttpClient client;
  private final NameResolver names;
  private final Reach reach;
  private final Duration patience;

  Post(
      Vertx vertx,
      HttpClientOptions tls,
      NameResolver names,
      Reach reach,
      Duration connect,
      Duration patience) {
    this.client = Pinning.client(vertx, tls, connect);
    this.names = names;
    this.reach = reach;
    this.patience = patience;
  }

  /** Sends and waits for the answer; every trouble is a result. */
  Result send(TargetUrl url, Parcel parcel) {
    List<InetAddress> addresses;
    try {
      addresses = names.resolve(url.host());
    } catch (UnknownHostException e) {
      return Result.without(AttemptOutcome.NO_SUCH_HOST);
    }
    if (addresses.isEmpty()) {
      return Result.without(AttemptOutcome.NO_SUCH_HOST);
    }
    if (!addresses.stream().allMatch(one -> SpecialAddresses.mayBeReached(one, reach))) {
      return Result.without(AttemptOutcome.ADDRESS_FORBIDDEN);
    }
    return exchange(Pinning.request(HttpMethod.POST, url, addresses.get(0)), parcel);
  }

  private Result exchange(RequestOptions options, Parcel parcel) {
    var answer = new CompletableFuture<Result>();
    var begun = new AtomicReference<@Nullable HttpClientRequest>();
    client
        .request(options)
        .compose(request -> write(request, parcel, begun, answer))
        .onFailure(answer::completeExceptionally);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Result.without(AttemptOutcome.TIMED_OUT);
    } catch (ExecutionException e) {
      return Result.without(trouble(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.without(AttemptOutcome.TIMED_OUT);
    } finally {
      Optional.ofNullable(begun.get()).ifPresent(HttpClientRequest::reset);
    }
  }

  /** Listens before the answer can come, on the thread it comes on: else its end may be missed. */
  private static Future<HttpClientResponse> write(
      HttpClientRequest request,
      Parcel parcel,
      AtomicReference<@Nullable HttpClientRequest> begun,
      CompletableFuture<Result> answer) {
    begun.set(request);
    request
        .putHeader("content-type", CLOUD_EVENT)
        .putHeader("user-agent", "Troth-Webhooks/1")
        .putHeader("webhook-id", parcel.id())
        .putHeader("webhook-timestamp", Long.toString(parcel.at().getEpochSecond()))
        .putHeader("webhook-signature", parcel.signature());
    return request
        .send(Buffer.buffer(parcel.body()))
        .onSuccess(response -> finish(response, answer));
  }

  /** Lets a short answer end by itself, so that the other side sees no broken connection. */
  private static void finish(HttpClientResponse response, CompletableFuture<Result> answer) {
    var read = new int[1];
    var wait = Optional.ofNullable(response.getHeader("retry-after"));
    var result = Result.answered(response.statusCode(), wait);
    response.exceptionHandler(trouble -> answer.complete(result));
    response.endHandler(end -> answer.complete(result));
    response.handler(
        part -> {
          read[0] += part.length();
          if (read[0] > MOST_READ) {
            answer.complete(result);
          }
        });
  }

  private static AttemptOutcome trouble(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return AttemptOutcome.NOT_SECURE;
      }
      if (cause instanceof io.netty.channel.ConnectTimeoutException) {
        return AttemptOutcome.TIMED_OUT;
      }
    }
    return AttemptOutcome.NO_CONNECTION;
  }
}
