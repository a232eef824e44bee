package io.troth.retention.internal.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.kernel.Problem;
import io.troth.web.outbound.CheckedClient;
import io.troth.web.outbound.CheckedClient.Answer;
import io.troth.web.outbound.CheckedClient.Bounds;
import io.troth.web.outbound.CheckedClient.Trouble;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.SigningSecret;
import io.troth.web.outbound.TargetUrl;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends signed requests to servers of tenants, and reads what they answer. */
@Singleton
class WebhookCall {

  private static final int LARGEST_ANSWER = 16 * 1024;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int HUNDRED = 100;

  private final CheckedClient client;
  private final Reach reach;
  private final ObjectMapper json;
  private final InstantSource clock;

  WebhookCall(Vertx vertx, ObjectMapper json, ConnectorSettings settings, InstantSource clock) {
    this.reach = settings.local() ? Reach.LOCAL_TOO : Reach.PUBLIC;
    this.json = json;
    this.clock = clock;
    this.client =
        new CheckedClient(
            vertx,
            new HttpClientOptions(),
            host -> List.of(InetAddress.getAllByName(host)),
            reach,
            new Bounds(settings.connect(), settings.patience(), LARGEST_ANSWER));
  }

  Reach reach() {
    return reach;
  }

  /**
   * Sends a message once.
   *
   * @param id the same in every attempt
   */
  CheckedClient.Outcome send(
      String url, List<SigningSecret> secrets, UUID id, Map<String, Object> message) {
    var body = bytes(message);
    var now = clock.instant();
    var headers =
        Map.of(
            "content-type",
            "application/json; charset=utf-8",
            "accept",
            "application/json",
            "user-agent",
            "Troth-Connectors/1",
            "webhook-id",
            id.toString(),
            "webhook-timestamp",
            Long.toString(now.getEpochSecond()),
            "webhook-signature",
            SigningSecret.header(secrets, id.toString(), now, body));
    try {
      return client.post(TargetUrl.parse(url, reach), headers, body);
    } catch (Problem noLongerAllowed) {
      return Trouble.ADDRESS_FORBIDDEN;
    }
  }

  /** What the answer to a request for erasure means. */
  Outcome read(CheckedClient.Outcome outcome) {
    if (outcome instanceof Trouble trouble) {
      return new Outcome.Trouble(words(trouble));
    }
    var answer = (Answer) outcome;
    if (answer.status() == ACCEPTED) {
      return new Outcome.Accepted();
    }
    if (answer.status() != OK) {
      return new Outcome.Trouble(words(answer));
    }
    return document(answer.body())
        .flatMap(WebhookCall::said)
        .orElseGet(() -> new Outcome.Trouble("It answered 200 without saying what it did."));
  }

  private static Optional<Outcome> said(JsonNode document) {
    return Said.read(
            document.path("status").asText(""),
            document.path("count").asLong(0),
            document.path("reason").asText(""))
        .map(Said::outcome);
  }

  private Optional<JsonNode> document(byte[] body) {
    try {
      return Optional.ofNullable(json.readTree(body));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static boolean isWell(CheckedClient.Outcome outcome) {
    return outcome instanceof Answer answer && answer.status() / HUNDRED == 2;
  }

  static String words(CheckedClient.Outcome outcome) {
    if (outcome instanceof Answer answer) {
      return "It answered %d.".formatted(answer.status());
    }
    return switch ((Trouble) outcome) {
      case NO_SUCH_HOST -> "Its name is not known.";
      case ADDRESS_FORBIDDEN -> "Its address is not on the public internet.";
      case NO_CONNECTION -> "No connection.";
      case NOT_SECURE -> "Its certificate is not valid.";
      case TIMED_OUT -> "No answer in time.";
      case TOO_LONG -> "Its answer is too long.";
    };
  }

  private byte[] bytes(Map<String, Object> message) {
    try {
      return json.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
