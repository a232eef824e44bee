package io.troth.notification.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A tenant's server that is sent facts, with signatures checked by rules of its own. */
final class Receiver implements AutoCloseable {

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile ToIntFunction<Received> answer = any -> 204;
  private volatile String wait = "";

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  /** What arrived in one request. */
  record Received(String id, String timestamp, String signature, String contentType, String body) {

    /** As the documentation tells receivers to do it. */
    boolean isSignedWith(String secret) {
      try {
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var right = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        for (var one : signature.split(" ")) {
          var given = Base64.getDecoder().decode(one.split(",")[1]);
          if (one.startsWith("v1,") && MessageDigest.isEqual(right, given)) {
            return true;
          }
        }
        return false;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean isAbout(Object thing) {
      return body.contains(thing.toString());
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  void answers(ToIntFunction<Received> wanted) {
    answer = wanted;
  }

  /** What stands in {@code Retry-After} from now on. */
  void asksToWait(String wish) {
    wait = wish;
  }

  List<Received> received() {
    return received;
  }

  List<Received> ofType(String type) {
    return received.stream().filter(one -> one.body().contains("\"type\":\"" + type)).toList();
  }

  void forget() {
    received.clear();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var one =
          new Received(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              headers.getFirst("content-type"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      received.add(one);
      if (!wait.isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", wait);
      }
      exchange.sendResponseHeaders(answer.applyAsInt(one), -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
