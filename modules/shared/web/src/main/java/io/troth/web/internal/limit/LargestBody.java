package io.troth.web.internal.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.web.LimitSettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses what no endpoint takes by its declared length, before anything else is done for it. What
 * the client goes on sending is dropped unread for a short while, because a connection that is cut
 * at once takes the answer with it; then the connection ends.
 */
@ApplicationScoped
class LargestBody {

  private static final int EARLY = 950;
  private static final long PATIENCE_MS = 10_000;

  private final long limit;

  LargestBody(LimitSettings settings) {
    this.limit = settings.largestBody().asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext request) {
    var declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (declared == null || fits(declared)) {
      request.next();
      return;
    }
    request.request().resume();
    request
        .vertx()
        .setTimer(
            PATIENCE_MS,
            over -> {
              if (!request.request().isEnded()) {
                request.request().connection().close();
              }
            });
    request.fail(BodyFilters.tooLarge(limit));
  }

  private boolean fits(String declared) {
    return declared.matches("[0-9]{1,18}") && Long.parseLong(declared) <= limit;
  }
}
