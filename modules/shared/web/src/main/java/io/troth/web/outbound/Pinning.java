package io.troth.web.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Connections to the very address that was checked: a name that changes its mind after the check
 * changes nothing. TLS and {@code Host} still go by the name. No redirects, no connection used
 * twice.
 */
public final class Pinning {

  private static final int LARGEST_HEADER = 8192;
  private static final int MOST_AT_ONCE = 100;

  private Pinning() {}

  /**
   * A client for such connections.
   *
   * @param connect how long to wait for a connection, and again for its TLS
   */
  public static HttpClient client(Vertx vertx, HttpClientOptions tls, Duration connect) {
    return vertx.createHttpClient(
        new HttpClientOptions(tls)
            .setConnectTimeout((int) connect.toMillis())
            .setSslHandshakeTimeout(connect.toMillis())
            .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
            .setKeepAlive(false)
            .setDecompressionSupported(false)
            .setMaxPoolSize(MOST_AT_ONCE)
            .setMaxHeaderSize(LARGEST_HEADER));
  }

  /** A request to this address in the name of the target's host. */
  public static RequestOptions request(HttpMethod method, TargetUrl url, InetAddress address) {
    return new RequestOptions()
        .setMethod(method)
        .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
        .setHost(url.host())
        .setPort(url.port())
        .setSsl(url.secure())
        .setURI(url.path())
        .setFollowRedirects(false);
  }
}
