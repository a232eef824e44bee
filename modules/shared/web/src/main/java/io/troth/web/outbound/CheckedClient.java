package io.troth.web.outbound;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads small documents from servers that a tenant named. The name is looked up anew for every
 * call, everything it stands for is checked, and the connection is made to the checked address. No
 * redirects, no proxy; an answer that is too long or too slow is none. Blocks the calling thread.
 */
public final class CheckedClient {

  private final HttpClient client;
  private final NameResolver names;
  private final Reach reach;
  private final Bounds bounds;

  /**
   * A client.
   *
   * @param tls what certificates are trusted
   */
  public CheckedClient(
      Vertx vertx, HttpClientOptions tls, NameResolver names, Reach reach, Bounds bounds) {
    this.client = Pinning.client(vertx, tls, bounds.connect());
    this.names = names;
    this.reach = reach;
    this.bounds = bounds;
  }

  /**
   * What a call may cost.
   *
   * @param connect how long to wait for a connection
   * @param patience how long a call may take as a whole
   * @param bytes how long the body of an answer may be
   */
  public record Bounds(Duration connect, Duration patience, int bytes) {}

  /** How a call ended. */
  public sealed interface Outcome permits Answer, Trouble {}

  /** The server's answer, of any status. */
  public record Answer(int status, byte[] body) implements Outcome {}

  /** Why there is no answer. */
  public enum Trouble implements Outcome {
    /** The name stands for nothing. */
    NO_SUCH_HOST,
    /** The name stands for an address that is not on the public internet. */
    ADDRESS_FORBIDDEN,
    /** Nobody takes the connection, or it broke. */
    NO_CONNECTION,
    /** TLS failed: the certificate is not valid for the name, or not trusted. */
    NOT_SECURE,
    /** It took too long. */
    TIMED_OUT,
    /** The answer is longer than it may be. */
    TOO_LONG
  }

  public Outcome get(TargetUrl url, Map<String, String> headers) {
    return call(HttpMethod.GET, url, headers, new byte[0]);
  }

  public Outcome post(TargetUrl url, Map<String, String> headers, byte[] body) {
    return call(HttpMethod.POST, url, headers, body);
  }

  private Outcome call(HttpMethod method, TargetUrl url, Map<String, String> headers, byte[] body) {
    List<InetAddress> addresses;
    try {
      addresses = names.resolve(url.host());
    } catch (UnknownHostException e) {
      return Trouble.NO_SUCH_HOST;
    }
    if (addresses.isEmpty()) {
      return Trouble.NO_SUCH_HOST;
    }
    if (!addresses.stream().allMatch(one -> SpecialAddresses.mayBeReached(one, reach))) {
      return Trouble.ADDRESS_FORBIDDEN;
    }
    var options = Pinning.request(method, url, addresses.get(0));
    headers.forEach(options::putHeader);
    return exchange(options, body);
  }

  private Outcome exchange(RequestOptions options, byte[] body) {
    var outcome = new CompletableFuture<Outcome>();
    var begun = new AtomicReference<@Nullable HttpClientRequest>();
    client
        .request(options)
        .compose(request -> write(request, body, begun, outcome))
        .onFailure(outcome::completeExceptionally);
    try {
      return outcome.get(bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Trouble.TIMED_OUT;
    } catch (ExecutionException e) {
      return trouble(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Trouble.TIMED_OUT;
    } finally {
      Optional.ofNullable(begun.get()).ifPresent(HttpClientRequest::reset);
    }
  }

  /** Listens before the answer can come, on the thread it comes on: else its end may be missed. */
  private Future<HttpClientResponse> write(
      HttpClientRequest request,
      byte[] body,
      AtomicReference<@Nullable HttpClientRequest> begun,
      CompletableFuture<Outcome> outcome) {
    begun.set(request);
    return request.send(Buffer.buffer(body)).onSuccess(response -> read(response, outcome));
  }

  private void read(HttpClientResponse response, CompletableFuture<Outcome> outcome) {
    var body = Buffer.buffer();
    response.exceptionHandler(outcome::completeExceptionally);
    response.endHandler(
        end -> outcome.complete(new Answer(response.statusCode(), body.getBytes())));
    response.handler(
        part -> {
          if (body.length() + part.length() > bounds.bytes()) {
            outcome.complete(Trouble.TOO_LONG);
          } else {
            body.appendBuffer(part);
          }
        });
  }

  private static Trouble trouble(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return Trouble.NOT_SECURE;
      }
      if (cause instanceof io.netty.channel.ConnectTimeoutException) {
        return Trouble.TIMED_OUT;
      }
    }
    return Trouble.NO_CONNECTION;
  }
}
