package io.troth.retention.internal.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.troth.database.DatabaseAddress;
import io.troth.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Systems of somebody else: a server that answers as told, and a database. */
final class Outside implements AutoCloseable {

  private final HttpServer server;
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Received> received = new ArrayList<>();
  private final String schema;
  private final Connection database;

  private record Reply(int status, String body) {}

  /** What arrived. */
  record Received(Map<String, String> headers, String body) {

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    boolean isSignedWith(String secret) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var text = header("webhook-id") + "." + header("webhook-timestamp") + "." + body;
        var signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        return List.of(header("webhook-signature").split(" ")).contains("v1," + signature);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Outside() throws IOException, SQLException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var url = TestServer.freshSchema();
    schema = url.replaceAll(".*/([^/?]+)(\\?.*)?$", "$1");
    database = DriverManager.getConnection(url, DatabaseAddress.USER, password());
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Reply reply;
    synchronized (replies) {
      received.add(new Received(headers, body));
      reply = replies.isEmpty() ? new Reply(500, "") : replies.remove();
    }
    var bytes = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** What the server answers next; afterwards 500. */
  void answers(int status, String body) {
    synchronized (replies) {
      replies.add(new Reply(status, body));
    }
  }

  List<Received> received() {
    synchronized (replies) {
      return List.copyOf(received);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/erasures";
  }

  int port() {
    return TestServer.running().port();
  }

  String password() {
    return TestServer.running().password();
  }

  String schema() {
    return schema;
  }

  void sql(String text) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(text);
    }
  }

  /** The values of the first column, in their order. */
  List<String> column(String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  @Override
  public void close() throws SQLException {
    server.stop(0);
    database.close();
  }
}
