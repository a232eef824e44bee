package io.troth.notification.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.troth.notification.api.AttemptOutcome;
import io.troth.web.outbound.NameResolver;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.TargetUrl;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {

  private static final String NAME = "hooks.example.test";
  private static final Parcel PARCEL =
      new Parcel("fact-1", Instant.ofEpochSecond(1614265330), "v1,abc", "{}".getBytes(UTF_8));

  @TempDir static Path folder;
  private static Vertx vertx;
  private static Path store;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();

  @BeforeAll
  static void certificate() {
    vertx = Vertx.vertx();
    store = Certificates.forName(folder, NAME);
  }

  @AfterAll
  static void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void tlsAndHostGoByTheNameAndTheConnectionByTheAddress() throws Exception {
    var server = secure(exchange -> answer(exchange, 204, ""));
    var url = new TargetUrl(true, NAME, server.getAddress().getPort(), "/hook?a=1");

    var result = post(always("127.0.0.1"), Reach.LOCAL_TOO).send(url, PARCEL);

    assertThat(result).isEqualTo(Result.answered(204));
    assertThat(seen)
        .containsExactly(
            "sni " + NAME,
            "POST /hook?a=1",
            "host " + NAME + ":" + url.port(),
            "webhook-id fact-1",
            "webhook-timestamp 1614265330",
            "webhook-signature v1,abc",
            "content-type application/cloudevents+json; charset=utf-8",
            "body {}");
  }

  @Test
  void aCertificateForAnotherNameIsNotTaken() throws Exception {
    var server = secure(exchange -> answer(exchange, 204, ""));
    var url = new TargetUrl(true, "other.example.test", server.getAddress().getPort(), "/");

    var result = post(always("127.0.0.1"), Reach.LOCAL_TOO).send(url, PARCEL);

    assertThat(result).isEqualTo(Result.without(AttemptOutcome.NOT_SECURE));
    assertThat(seen).isEmpty();
  }

  @Test
  void anUnknownCertificateIsNotTaken() throws Exception {
    var server = secure(exchange -> answer(exchange, 204, ""));
    var url = new TargetUrl(true, NAME, server.getAddress().getPort(), "/");
    var post =
        new Post(
            vertx,
            new HttpClientOptions(),
            always("127.0.0.1"),
            Reach.LOCAL_TOO,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));

    assertThat(post.send(url, PARCEL)).isEqualTo(Result.without(AttemptOutcome.NOT_SECURE));
  }

  @Test
  void aNameThatChangesItsMindIsAskedOncePerAttempt() throws Exception {
    var server = plain(exchange -> answer(exchange, 200, ""));
    var resolver = new Rebinding("192.0.2.1", "127.0.0.1");
    var url = new TargetUrl(false, NAME, server.getAddress().getPort(), "/");
    var post = post(resolver, Reach.PUBLIC);

    assertThat(post.send(url, PARCEL).outcome()).isEqualTo(AttemptOutcome.ADDRESS_FORBIDDEN);
    assertThat(post.send(url, PARCEL).outcome()).isEqualTo(AttemptOutcome.ADDRESS_FORBIDDEN);
    assertThat(resolver.asked).isEqualTo(2);
    assertThat(seen).isEmpty();
  }

  /** By itself the name would lead to the first server. */
  @Test
  void theConnectionIsMadeToTheAddressThatWasChecked() throws Exception {
    var first = plain(exchange -> answer(exchange, 500, ""));
    int port = first.getAddress().getPort();
    var second = HttpServer.create(new InetSocketAddress("127.0.0.2", port), 0);
    start(second, exchange -> answer(exchange, 204, ""));
    var resolver = new Rebinding("127.0.0.2", "127.0.0.1");

    var result =
        post(resolver, Reach.LOCAL_TOO).send(new TargetUrl(false, "localhost", port, "/"), PARCEL);

    assertThat(result).isEqualTo(Result.answered(204));
    assertThat(resolver.asked).isOne();
  }

  @Test
  void oneForbiddenAddressAmongManyIsEnough() {
    NameResolver mixed =
        host -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));

    assertThat(
            post(mixed, Reach.PUBLIC).send(new TargetUrl(true, NAME, 443, "/"), PARCEL).outcome())
        .isEqualTo(AttemptOutcome.ADDRESS_FORBIDDEN);
  }

  @Test
  void anUnknownNameIsSaidToBeOne() {
    NameResolver nobody =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThat(
            post(nobody, Reach.PUBLIC).send(new TargetUrl(true, NAME, 443, "/"), PARCEL).outcome())
        .isEqualTo(AttemptOutcome.NO_SUCH_HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELIVERED",
    "202, DELIVERED",
    "400, REFUSED",
    "404, REFUSED",
    "410, GONE",
    "500, REFUSED"
  })
  void theCodeDecides(int code, AttemptOutcome outcome) throws Exception {
    var server = plain(exchange -> answer(exchange, code, "words"));

    assertThat(send(server)).isEqualTo(new Result(outcome, Optional.of(code), Optional.empty()));
  }

  @Test
  void whoIsBusyMaySayForHowLong() throws Exception {
    var busy = plain(exchange -> answerAfter(exchange, 429));
    var well = plain(exchange -> answerAfter(exchange, 200));

    assertThat(send(busy).wish()).contains("30");
    assertThat(send(well).wish()).isEmpty();
  }

  private static void answerAfter(HttpExchange exchange, int code) {
    exchange.getResponseHeaders().add("Retry-After", "30");
    answer(exchange, code, "");
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    var target = plain(exchange -> answer(exchange, 200, ""));
    var server =
        plain(
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .add("Location", "http://127.0.0.1:" + target.getAddress().getPort() + "/away");
              answer(exchange, 307, "");
            });

    assertThat(send(server).outcome()).isEqualTo(AttemptOutcome.REDIRECTED);
    assertThat(seen).contains("POST /").doesNotContain("POST /away");
  }

  @Test
  void ofAnEndlessAnswerOnlyTheBeginningIsRead() throws Exception {
    var server =
        plain(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              var part = "x".repeat(1024).getBytes(UTF_8);
              for (int written = 0; written < 100_000; written++) {
                exchange.getResponseBody().write(part);
              }
            });

    assertThat(send(server)).isEqualTo(Result.answered(200));
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForLong() throws Exception {
    var never = new CountDownLatch(1);
    var server = plain(exchange -> await(never));

    assertThat(send(server).outcome()).isEqualTo(AttemptOutcome.TIMED_OUT);
    never.countDown();
  }

  @Test
  void aClosedDoorIsNoConnection() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var url = new TargetUrl(false, "localhost", port, "/");

    assertThat(post(always("127.0.0.1"), Reach.LOCAL_TOO).send(url, PARCEL).outcome())
        .isEqualTo(AttemptOutcome.NO_CONNECTION);
  }

  private Result send(HttpServer server) {
    var url = new TargetUrl(false, "localhost", server.getAddress().getPort(), "/");
    return post(always("127.0.0.1"), Reach.LOCAL_TOO).send(url, PARCEL);
  }

  private static Post post(NameResolver names, Reach reach) {
    var tls =
        new HttpClientOptions()
            .setTrustOptions(
                new PfxOptions().setPath(store.toString()).setPassword(Certificates.PASSWORD));
    return new Post(vertx, tls, names, reach, Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  private static NameResolver always(String address) {
    return host -> List.of(InetAddress.getByName(address));
  }

  /** A name that stands for something else each time it is asked for. */
  private static final class Rebinding implements NameResolver {

    private final Deque<String> answers;
    private int asked;

    Rebinding(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
      asked++;
      return List.of(InetAddress.getByName(answers.removeFirst()));
    }
  }

  private interface Script {
    void play(HttpExchange exchange) throws IOException;
  }

  private HttpServer plain(Script script) throws IOException {
    return start(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), script);
  }

  private HttpServer secure(Script script) throws IOException {
    var server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(Certificates.context(store)));
    return start(server, script);
  }

  private HttpServer start(HttpServer server, Script script) {
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> record(exchange, script));
    server.start();
    servers.add(server);
    return server;
  }

  private void record(HttpExchange exchange, Script script) throws IOException {
    if (exchange instanceof HttpsExchange tls) {
      var names = ((ExtendedSSLSession) tls.getSSLSession()).getRequestedServerNames();
      names.forEach(name -> seen.add("sni " + new String(name.getEncoded(), UTF_8)));
    }
    seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    for (var header :
        List.of("host", "webhook-id", "webhook-timestamp", "webhook-signature", "content-type")) {
      seen.add(header + " " + exchange.getRequestHeaders().getFirst(header));
    }
    seen.add("body " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    script.play(exchange);
  }

  private static void answer(HttpExchange exchange, int code, String words) {
    try (exchange) {
      var bytes = words.getBytes(UTF_8);
      exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
