package io.troth.tenant.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;

/** A provider inside this process whose answers can be spoiled one by one. */
final class FakeProvider implements AutoCloseable {

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> redeemed = new CopyOnWriteArrayList<>();
  private final List<String> proofs = new CopyOnWriteArrayList<>();
  private TokenPress press = TokenPress.rsa("k1");
  private String published = press.keys();
  private Consumer<JwtClaims> change = claims -> {};
  private InstantSource clock = InstantSource.system();
  private Map<String, String> wish = Map.of();
  private Optional<String> description = Optional.empty();

  FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/people/.well-known/openid-configuration", this::describe);
    server.createContext("/people/keys", exchange -> answer(exchange, published));
    server.createContext("/people/token", this::redeem);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/people";
  }

  void tellsTimeBy(InstantSource source) {
    clock = source;
  }

  void says(Consumer<JwtClaims> more) {
    change = more;
  }

  void describesItselfAs(String document) {
    description = Optional.of(document);
  }

  /** New keys, which are published at once. */
  void changesItsKeys(String kid) {
    press = TokenPress.rsa(kid);
    published = press.keys();
  }

  /** Signs with a key it does not publish. */
  void signsWithAnotherKey(String kid) {
    press = TokenPress.rsa(kid);
  }

  List<String> asked() {
    return asked;
  }

  Map<String, String> redeemed() {
    return redeemed.get(redeemed.size() - 1);
  }

  String proof() {
    return proofs.get(proofs.size() - 1);
  }

  /**
   * The person signs in.
   *
   * @param issuer whom the answer names; empty for nobody
   * @return where their browser goes then, not encoded
   */
  String signIn(String page, String issuer) {
    wish = parameters(URI.create(page).getRawQuery());
    return "/privacy/sign-in/callback?code=c1&state="
        + wish.get("state")
        + (issuer.isEmpty() ? "" : "&iss=" + issuer);
  }

  Map<String, String> wish() {
    return wish;
  }

  private void describe(HttpExchange exchange) throws IOException {
    var self =
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/page", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
         "authorization_response_iss_parameter_supported": true,
         "code_challenge_methods_supported": ["plain", "S256"]}"""
            .formatted(issuer());
    answer(exchange, description.orElse(self));
  }

  private void redeem(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    redeemed.add(parameters(form));
    proofs.add(
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""));
    var claims =
        TokenPress.claims(
            issuer(),
            wish.getOrDefault("client_id", ""),
            wish.getOrDefault("nonce", ""),
            clock.instant());
    change.accept(claims);
    answer(
        exchange,
        "{\"token_type\": \"Bearer\", \"access_token\": \"a\", \"id_token\": \"%s\"}"
            .formatted(press.print(claims)));
  }

  private void answer(HttpExchange exchange, String body) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String text) {
    var parameters = new HashMap<String, String>();
    for (var pair : text.split("&")) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
