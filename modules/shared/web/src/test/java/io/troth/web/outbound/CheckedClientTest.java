package io.troth.web.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.troth.web.outbound.CheckedClient.Answer;
import io.troth.web.outbound.CheckedClient.Bounds;
import io.troth.web.outbound.CheckedClient.Trouble;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckedClientTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final String NAME = "login.example.test";
  private static final NameResolver HERE = host -> List.of(InetAddress.getByName("127.0.0.1"));

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  private TargetUrl server(HttpHandler handler) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          seen.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + headers.getFirst("Host")
                  + " "
                  + headers.getFirst("X-Test")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          handler.handle(exchange);
        });
    server.start();
    servers.add(server);
    return new TargetUrl(false, NAME, server.getAddress().getPort(), "/a?b=c");
  }

  private static HttpHandler says(int status, String words) {
    return exchange -> {
      exchange.sendResponseHeaders(status, words.length());
      exchange.getResponseBody().write(words.getBytes(UTF_8));
      exchange.close();
    };
  }

  private static CheckedClient client(NameResolver names, Reach reach) {
    return new CheckedClient(
        VERTX,
        new HttpClientOptions(),
        names,
        reach,
        new Bounds(Duration.ofSeconds(2), Duration.ofSeconds(2), 100));
  }

  @Test
  void whatTheServerSaysComesBack() throws IOException {
    var url = server(says(404, "nothing"));
    var client = client(HERE, Reach.LOCAL_TOO);

    var got = client.get(url, Map.of("X-Test", "1"));
    client.post(url, Map.of("X-Test", "2"), "body".getBytes(UTF_8));

    assertThat(got).isInstanceOf(Answer.class);
    assertThat(((Answer) got).status()).isEqualTo(404);
    assertThat(((Answer) got).body()).asString(UTF_8).isEqualTo("nothing");
    assertThat(seen)
        .containsExactly(
            "GET /a?b=c " + NAME + ":" + url.port() + " 1 ",
            "POST /a?b=c " + NAME + ":" + url.port() + " 2 body");
  }

  @Test
  void nothingPrivateIsReachedByAName() throws IOException {
    var url = server(says(200, "{}"));

    assertThat(client(HERE, Reach.PUBLIC).get(url, Map.of())).isEqualTo(Trouble.ADDRESS_FORBIDDEN);
    NameResolver mixed =
        host -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1"));
    assertThat(client(mixed, Reach.PUBLIC).get(url, Map.of())).isEqualTo(Trouble.ADDRESS_FORBIDDEN);
    NameResolver metadata = host -> List.of(InetAddress.getByName("169.254.169.254"));
    assertThat(client(metadata, Reach.LOCAL_TOO).get(url, Map.of()))
        .isEqualTo(Trouble.ADDRESS_FORBIDDEN);
    assertThat(seen).isEmpty();
  }

  @Test
  void redirectsAreAnswersLikeOthers() throws IOException {
    var away = server(says(200, "away"));
    var url =
        server(
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .add("Location", "http://127.0.0.1:" + away.port() + "/away");
              exchange.sendResponseHeaders(302, -1);
              exchange.close();
            });

    var got = client(HERE, Reach.LOCAL_TOO).get(url, Map.of());

    assertThat(((Answer) got).status()).isEqualTo(302);
    assertThat(seen).hasSize(1);
  }

  @Test
  void whatIsTooLongOrTooSlowIsNoAnswer() throws IOException {
    var client = client(HERE, Reach.LOCAL_TOO);
    assertThat(client.get(server(says(200, "x".repeat(101))), Map.of()))
        .isEqualTo(Trouble.TOO_LONG);
    assertThat(client.get(server(says(200, "x".repeat(100))), Map.of())).isInstanceOf(Answer.class);

    var never = new CountDownLatch(1);
    var silent =
        server(
            exchange -> {
              try {
                never.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(client.get(silent, Map.of())).isEqualTo(Trouble.TIMED_OUT);
    never.countDown();
  }

  @Test
  void whoIsNotThereIsSaidNotToBe() throws IOException {
    NameResolver nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    var url = server(says(200, "{}"));
    servers.forEach(server -> server.stop(0));

    assertThat(client(nobody, Reach.PUBLIC).get(url, Map.of())).isEqualTo(Trouble.NO_SUCH_HOST);
    assertThat(client(HERE, Reach.LOCAL_TOO).get(url, Map.of())).isEqualTo(Trouble.NO_CONNECTION);
  }
}
