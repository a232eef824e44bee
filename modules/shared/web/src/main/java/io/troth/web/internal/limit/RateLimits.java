package io.troth.web.internal.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.Floods;
import io.troth.web.LimitSettings;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/**
 * One bucket for each caller, in the memory of this replica. A bucket nobody used for two minutes
 * is full and can be forgotten.
 */
@ApplicationScoped
public class RateLimits implements Floods {

  private static final int MOST_CALLERS = 100_000;

  private final Cache<Caller, TokenBucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  private final LimitSettings.Rate settings;
  private final InstantSource clock;

  RateLimits(LimitSettings settings, InstantSource clock) {
    this.settings = settings.rate();
    this.clock = clock;
  }

  /**
   * Counts a call of somebody we know.
   *
   * @throws Problem {@code too-many-requests}
   */
  public void count(RoutingContext request, Actor actor) {
    count(request, actor, 1);
  }

  /**
   * Counts what is worth several calls of somebody we know.
   *
   * @throws Problem {@code too-many-requests}
   */
  void count(RoutingContext request, Actor actor, int calls) {
    var perMinute =
        switch (actor.kind()) {
          case API_KEY -> settings.apiKey();
          case STAFF -> settings.staff();
          case SUBJECT -> settings.subject();
          case SYSTEM -> settings.address();
        };
    count(request, new Caller(actor.kind().name(), actor.id()), perMinute, calls);
  }

  /**
   * Counts a call of somebody we do not know, by address.
   *
   * @throws Problem {@code too-many-requests}
   */
  public void countUnknown(RoutingContext request) {
    var address = request.request().remoteAddress();
    var host = address == null ? "unknown" : address.hostAddress();
    count(request, new Caller("ADDRESS", String.valueOf(host)), settings.address(), 1);
  }

  @Override
  public void count(String door, String caller, int perMinute) {
    if (settings.enabled()) {
      requireAllowed(take(new Caller(door, caller), perMinute, 1));
    }
  }

  private void count(RoutingContext request, Caller caller, int perMinute, int calls) {
    if (!settings.enabled()) {
      return;
    }
    var take = take(caller, perMinute, calls);
    var headers = request.response().headers();
    headers.set("RateLimit-Policy", "\"caller\";q=" + perMinute + ";w=60");
    headers.set("RateLimit", "\"caller\";r=" + take.left() + ";t=" + take.fullAfter());
    requireAllowed(take);
  }

  private TokenBucket.Take take(Caller caller, int perMinute, int calls) {
    var now = clock.millis();
    return buckets.get(caller, first -> new TokenBucket(perMinute, now)).take(now, calls);
  }

  private static void requireAllowed(TokenBucket.Take take) {
    if (!take.allowed()) {
      throw Problem.of(
              CommonProblem.TOO_MANY_REQUESTS,
              "More than %d calls a minute are not taken.".formatted(take.perMinute()))
          .with("retryAfter", take.retryAfter());
    }
  }

  private record Caller(String kind, String id) {}
}
