package io.troth.tenant.internal.browser;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.tenancy.TenantBinding;
import io.troth.web.Vary;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the pages of a tenant's own sites call the endpoints made for them (Fetch standard, CORS).
 * Only origins of the tenant's publishable keys are let in; nobody is ever let in with cookies.
 */
@Singleton
final class CrossOrigin {

  /** After the tenant is known, before the caller is. */
  private static final int ORDER = 250;

  private static final String METHODS = "GET, POST, PUT, DELETE";
  private static final String HEADERS =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Troth-Key";
  private static final String EXPOSED = "ETag, Link, Location, Retry-After";
  private static final String MAX_AGE_SECONDS = "600";

  private final KnownKeys keys;
  private final TenantBinding binding;
  private final List<String> paths;

  CrossOrigin(
      KnownKeys keys,
      TenantBinding binding,
      @ConfigProperty(name = "troth.browser-paths", defaultValue = "/api/v1/me,/api/v1/visitor")
          List<String> paths) {
    this.keys = keys;
    this.binding = binding;
    this.paths = paths;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, ORDER);
  }

  private void check(RoutingContext request) {
    var origin = request.request().getHeader("Origin");
    var tenant = binding.boundTo(request);
    if (origin == null || tenant.isEmpty() || !isForBrowsers(request.normalizedPath())) {
      request.next();
      return;
    }
    Vary.on(request, "Origin");
    // The body waits by itself until somebody reads it; resuming it here would lose it.
    request
        .vertx()
        .executeBlocking(() -> keys.admits(tenant.get(), origin), false)
        .onSuccess(admitted -> answer(request, origin, admitted))
        .onFailure(request::fail);
  }

  private boolean isForBrowsers(String path) {
    return paths.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
  }

  private static void answer(RoutingContext request, String origin, boolean admitted) {
    var response = request.response();
    if (admitted) {
      response.putHeader("Access-Control-Allow-Origin", origin);
      response.putHeader("Access-Control-Expose-Headers", EXPOSED);
    }
    if (!isPreflight(request)) {
      request.next();
    } else if (admitted) {
      response
          .putHeader("Access-Control-Allow-Methods", METHODS)
          .putHeader("Access-Control-Allow-Headers", HEADERS)
          .putHeader("Access-Control-Max-Age", MAX_AGE_SECONDS)
          .setStatusCode(204)
          .end();
    } else {
      response.setStatusCode(403).end();
    }
  }

  private static boolean isPreflight(RoutingContext request) {
    return HttpMethod.OPTIONS.equals(request.request().method())
        && request.request().headers().contains("Access-Control-Request-Method");
  }
}
