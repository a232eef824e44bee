package io.troth.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Calls that may be repeated: what only reads, what replaces, and what carries its own key. */
final class Calls {

  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
  private static final String BUSY = "idempotency-key-busy";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final int KEY_BYTES = 16;
  private static final int LONGEST_EXCERPT = 200;

  private final HttpClient http;
  private final Connecting settings;
  private final String key;
  private final SecureRandom random = new SecureRandom();

  Calls(HttpClient http, Connecting settings, String key) {
    this.http = http;
    this.settings = settings;
    this.key = key;
  }

  /** A call that has the same effect however often it is made. */
  Json repeatable(String method, String path, @Nullable String body) {
    return attempts(request(method, path, body).build());
  }

  /** A POST that takes effect once: every attempt carries the same Idempotency-Key. */
  Json once(String path, String body) {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    var unique = HexFormat.of().formatHex(bytes);
    return attempts(request("POST", path, body).header("Idempotency-Key", unique).build());
  }

  private HttpRequest.Builder request(String method, String path, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(settings.resolve(path))
            .timeout(settings.timeout())
            .header("Authorization", "Bearer " + key)
            .header("Accept", "application/json");
    return body == null
        ? request.method(method, BodyPublishers.noBody())
        : request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
  }

  private Json attempts(HttpRequest request) {
    for (var attempt = 1; ; attempt++) {
      try {
        return attempt(request);
      } catch (Passing passing) {
        var pause = pause(attempt, passing.retryAfter());
        if (attempt >= settings.attempts() || pause.compareTo(settings.patience()) > 0) {
          throw passing.failure();
        }
        sleep(pause);
      }
    }
  }

  private Json attempt(HttpRequest request) throws Passing {
    HttpResponse<String> response;
    try {
      response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Passing(
          new TrothException.Unreachable(String.valueOf(e.getMessage()), e), Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrothException.Unreachable("the thread was interrupted", e);
    }
    if (response.statusCode() / 100 == 2) {
      return read(response.body());
    }
    throw refused(response);
  }

  private static Passing refused(HttpResponse<String> response) {
    var problem = problem(response);
    var after = Answers.seconds(response.headers().firstValue("Retry-After"));
    var failure = TrothException.of(problem, after);
    if (PASSING.contains(response.statusCode()) || problem.kind().equals(BUSY)) {
      return new Passing(failure, after);
    }
    throw failure;
  }

  private static ProblemDetails problem(HttpResponse<String> response) {
    try {
      return ProblemDetails.read(Json.read(response.body()), response.statusCode());
    } catch (IllegalArgumentException e) {
      var text = response.body();
      var excerpt = text.substring(0, Math.min(text.length(), LONGEST_EXCERPT));
      var said = Json.read(Json.write(java.util.Map.of("detail", excerpt)));
      return ProblemDetails.read(said, response.statusCode());
    }
  }

  private static Json read(String body) {
    try {
      return body.isBlank() ? Json.NOTHING : Json.read(body);
    } catch (IllegalArgumentException e) {
      throw meaningless(String.valueOf(e.getMessage()));
    }
  }

  /** Something answered, but not as Troth does. */
  static TrothException.Unreachable meaningless(String why) {
    return new TrothException.Unreachable(
        "The answer cannot be read: " + why, new IOException(why));
  }

  /** Doubles with every attempt, spread so that many callers do not come back as one. */
  private static Duration pause(int attempt, Optional<Duration> asked) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
    var whole = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    var spread = Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole.toMillis() / 2 + 1));
    return asked.map(wait -> wait.plus(spread)).orElse(whole.dividedBy(2).plus(spread));
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrothException.Unreachable("the thread was interrupted", e);
    }
  }

  /** A failure that may pass. */
  private static final class Passing extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TrothException failure;
    private final transient Optional<Duration> retryAfter;

    Passing(TrothException failure, Optional<Duration> retryAfter) {
      super(failure);
      this.failure = failure;
      this.retryAfter = retryAfter;
    }

    TrothException failure() {
      return failure;
    }

    Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }
}
