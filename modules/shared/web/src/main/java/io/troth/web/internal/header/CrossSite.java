package io.troth.web.internal.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.kernel.Problem;
import io.troth.web.WebProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what another site makes a browser send with our cookies. Neighbours count as others: two
 * tenants share a domain, so the {@code SameSite} of a cookie does not keep them apart.
 */
@ApplicationScoped
class CrossSite {

  private static final int EARLY = 900;
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext request) {
    if (SAFE.contains(request.request().method()) || !actsByCookie(request)) {
      request.next();
      return;
    }
    switch (origin(request)) {
      case OURS -> request.next();
      case FOREIGN -> refuse(request);
      case UNKNOWN -> {
        if (carriesToken(request)) {
          request.next();
        } else {
          refuse(request);
        }
      }
    }
  }

  private enum Origin {
    OURS,
    FOREIGN,
    UNKNOWN
  }

  /** A browser adds cookies by itself; it never adds {@code Authorization} by itself. */
  private static boolean actsByCookie(RoutingContext request) {
    var headers = request.request().headers();
    return headers.contains("Cookie") && !headers.contains("Authorization");
  }

  private static Origin origin(RoutingContext request) {
    var site = request.request().getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none") ? Origin.OURS : Origin.FOREIGN;
    }
    var origin = request.request().getHeader("Origin");
    if (origin == null) {
      return Origin.UNKNOWN;
    }
    var host = origin.replaceFirst("^https?://", "");
    return host.equalsIgnoreCase(request.request().getHeader("Host"))
        ? Origin.OURS
        : Origin.FOREIGN;
  }

  /** Forms carry the token in a field, scripts in a header; both are verified later. */
  private static boolean carriesToken(RoutingContext request) {
    var type = request.request().getHeader("Content-Type");
    var form =
        type != null
            && (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                || type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"));
    return form || request.request().headers().contains("X-CSRF-TOKEN");
  }

  private static void refuse(RoutingContext request) {
    request.fail(
        Problem.of(
            WebProblem.CROSS_SITE_REQUEST,
            "This request came with our cookies from a page that is not ours."));
  }
}
