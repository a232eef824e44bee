package io.troth.tenant.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.web.outbound.CheckedClient;
import io.troth.web.outbound.CheckedClient.Answer;
import io.troth.web.outbound.CheckedClient.Bounds;
import io.troth.web.outbound.CheckedClient.Trouble;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.TargetUrl;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks providers for JSON, at addresses that are checked for every call. */
@Singleton
final class ProviderCalls {

  private static final int LARGEST = 256 * 1024;
  private static final String AGENT = "Troth/1";

  private final CheckedClient client;
  private final ObjectMapper json;
  private final Reach reach;

  ProviderCalls(Vertx vertx, ObjectMapper json, ProviderSettings settings) {
    this.json = json;
    this.reach = settings.local() ? Reach.LOCAL_TOO : Reach.PUBLIC;
    this.client =
        new CheckedClient(
            vertx,
            new HttpClientOptions(),
            host -> List.of(InetAddress.getAllByName(host)),
            reach,
            new Bounds(settings.connect(), settings.patience(), LARGEST));
  }

  Reach reach() {
    return reach;
  }

  /**
   * A document of the provider.
   *
   * @param what it is, for the sentence that says what is wrong
   */
  JsonNode get(TargetUrl url, String what) throws ProviderException {
    return read(client.get(url, headers(Map.of())), what);
  }

  /** What an endpoint answers to a form. */
  JsonNode post(TargetUrl url, Map<String, String> headers, String form, String what)
      throws ProviderException {
    var all = headers(headers);
    all.put("content-type", "application/x-www-form-urlencoded");
    return read(client.post(url, all, form.getBytes(UTF_8)), what);
  }

  private static Map<String, String> headers(Map<String, String> more) {
    var headers = new HashMap<>(more);
    headers.put("accept", "application/json");
    headers.put("user-agent", AGENT);
    return headers;
  }

  private JsonNode read(CheckedClient.Outcome outcome, String what) throws ProviderException {
    if (outcome instanceof Trouble trouble) {
      throw new ProviderException("%s: %s.".formatted(what, words(trouble)));
    }
    var answer = (Answer) outcome;
    if (answer.status() != 200) {
      throw new ProviderException(
          "%s: the server answered with status %d.".formatted(what, answer.status()));
    }
    try {
      var node = json.readTree(answer.body());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (IOException noJson) {
      throw new ProviderException("%s: the answer is no JSON.".formatted(what));
    }
    throw new ProviderException("%s: the answer is no JSON object.".formatted(what));
  }

  private static String words(Trouble trouble) {
    return switch (trouble) {
      case NO_SUCH_HOST -> "no server has that name";
      case ADDRESS_FORBIDDEN -> "the name leads to an address that is not on the public internet";
      case NO_CONNECTION -> "the server takes no connection";
      case NOT_SECURE -> "the server's certificate is not valid for its name";
      case TIMED_OUT -> "the server did not answer in time";
      case TOO_LONG -> "the answer is too long";
    };
  }
}
