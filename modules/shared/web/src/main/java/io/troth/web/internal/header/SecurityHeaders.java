package io.troth.web.internal.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.web.CspNonce;
import io.troth.web.PublicAddress;
import io.troth.web.Vary;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Completes the headers of every answer just before it is sent: files, pages, API and failures
 * alike. A header that an endpoint set itself stays as it is.
 */
@ApplicationScoped
class SecurityHeaders {

  private static final int FIRST = 1000;

  /** For programs, and what everybody may read: no form there needs the cookie of a token. */
  private static final List<String> WITHOUT_FORMS = List.of("/api/", "/policies", "/.well-known/");

  private final boolean secure;
  private final String csrfCookie;

  SecurityHeaders(
      PublicAddress address,
      @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String csrfCookie) {
    this.secure = address.secure();
    this.csrfCookie = csrfCookie;
  }

  void register(@Observes Filters filters) {
    filters.register(this::promise, FIRST);
  }

  private void promise(RoutingContext request) {
    request.addHeadersEndHandler(sending -> complete(request));
    request.next();
  }

  private void complete(RoutingContext request) {
    var headers = request.response().headers();
    absent(headers, "Content-Security-Policy", policy(request, headers));
    absent(headers, "X-Content-Type-Options", "nosniff");
    absent(headers, "Referrer-Policy", "same-origin");
    absent(headers, "Permissions-Policy", ContentPolicy.FEATURES);
    absent(headers, "Cross-Origin-Opener-Policy", "same-origin");
    absent(headers, "Cross-Origin-Resource-Policy", "same-origin");
    absent(headers, "Cache-Control", "no-store");
    if (secure) {
      absent(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (hasNoForms(request.normalizedPath())) {
      request.response().removeCookie(csrfCookie, false);
    }
    Vary.write(request);
  }

  private static boolean hasNoForms(String path) {
    return WITHOUT_FORMS.stream().anyMatch(path::startsWith);
  }

  private String policy(RoutingContext request, MultiMap headers) {
    var type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith("text/html")
        ? ContentPolicy.page(CspNonce.given(request), secure)
        : ContentPolicy.NOTHING;
  }

  private static void absent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
