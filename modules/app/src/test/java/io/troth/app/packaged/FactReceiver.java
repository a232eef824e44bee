package io.troth.app.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tenant's own server, which is sent facts and outlives the application. */
final class FactReceiver implements AutoCloseable {

  private final List<Fact> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  FactReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  /**
   * A fact as it came.
   *
   * @param id what receivers tell repetitions by
   */
  record Fact(String id, String body) {

    /** The notice that it is about. */
    String notice() {
      return JsonPath.from(body).getString("data.notice");
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/facts";
  }

  List<Fact> received() {
    return List.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestHeaders().getFirst("webhook-id");
      received.add(new Fact(id, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
