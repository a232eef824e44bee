package io.troth.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.Credentials;
import io.troth.app.isolation.FurnishedTenant;
import io.troth.app.isolation.Samples;
import io.troth.testing.isolation.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the document with right, odd and hostile inputs. {@code -Dfuzz.requests=5000}
 * sends more to each, {@code -Dfuzz.seed=1} others, {@code -Dfuzz.only=/api/v1/acts} to fewer.
 */
@HouseTest
class HostileInputTest {

  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 15);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_125L);
  private static final String ONLY = System.getProperty("fuzz.only", "");
  private static final int TOO_MANY = 429;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Verdict verdict = new Verdict(json);
  private final Map<String, String> faults = new TreeMap<>();
  private final Map<Integer, Integer> answers = new TreeMap<>();

  @Test
  void nothingThatIsSentMakesTheHouseFail() throws Exception {
    var document = json.readTree(RestAssured.get("/q/openapi?format=json").asString());
    var tenant = FurnishedTenant.found("sumac");
    var samples = Samples.with(FurnishedTenant.document());
    var neverRight = new ArrayList<String>();

    var operations =
        Described.all(document).stream()
            .filter(each -> each.operation().path().startsWith("/api/"))
            .filter(each -> each.operation().path().startsWith(ONLY))
            .toList();
    for (var operation : operations) {
      var sample = samples.getOrDefault(operation.operation().key(), Sample.BARE);
      if (!attack(document, tenant, operation, sample)) {
        neverRight.add(operation.operation().key());
      }
    }

    System.out.println("answers by status: " + answers);
    System.out.println("never answered well: " + neverRight);
    assertThat(faults.values()).isEmpty();
    assertThat(operations).hasSizeGreaterThan(ONLY.isEmpty() ? 100 : 0);
    assertThat(answers.getOrDefault(TOO_MANY, 0))
        .as("requests that came to nothing because they were too many")
        .isLessThan(operations.size() * REQUESTS / 10);
  }

  /** Whether any of the requests was one the operation takes. */
  private boolean attack(
      JsonNode document, FurnishedTenant tenant, Described described, Sample sample)
      throws IOException, InterruptedException {
    var random = new Random(SEED + described.operation().key().hashCode());
    var values = new Values(document, random);
    var ids = ids(tenant, described);
    var calls = new Calls(described, sample, ids, values, random, json);
    var credential = Credentials.of(tenant, described.operation());
    var done = false;
    for (int number = 0; number < REQUESTS; number++) {
      var call = calls.call(number);
      var answer = sent(tenant.side().host(), call, credential);
      answers.merge(answer.statusCode(), 1, Integer::sum);
      done |= answer.statusCode() < 400;
      verdict
          .fault(answer)
          .ifPresent(
              fault ->
                  faults.putIfAbsent(described.operation().key(), fault + "\n  " + call.told()));
    }
    return done;
  }

  private static Map<String, String> ids(FurnishedTenant tenant, Described described) {
    var ids = new HashMap<>(tenant.side().ids());
    var prefix = described.operation().path() + "#";
    tenant
        .side()
        .ids()
        .forEach(
            (name, id) -> {
              if (name.startsWith(prefix)) {
                ids.put(name.substring(prefix.length()), id);
              }
            });
    return ids;
  }

  /** A connection that the server has just closed is no answer: asked again on a new one. */
  private HttpResponse<String> sent(String host, Call call, Map<String, String> credential)
      throws IOException, InterruptedException {
    try {
      return send(host, call, credential);
    } catch (IOException closed) {
      return send(host, call, credential);
    }
  }

  private HttpResponse<String> send(String host, Call call, Map<String, String> credential)
      throws IOException, InterruptedException {
    var body = call.body();
    var request =
        HttpRequest.newBuilder(URI.create(House.base() + call.address()))
            .timeout(Duration.ofSeconds(30))
            .method(
                call.method(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    var headers = new HashMap<>(call.headers());
    headers.putAll(credential);
    headers.putIfAbsent("Accept", "*/*");
    headers.forEach(request::setHeader);
    request.setHeader("Host", host);
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
