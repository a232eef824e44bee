package io.troth.tenancy.internal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.internal.HostNames.Nobody;
import io.troth.tenancy.internal.HostNames.Slug;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Binds each request to the tenant its host names, before anybody is authenticated. A host of ours
 * that names no tenant is answered with 404 here and goes no further.
 */
@Singleton
final class TenantByHost {

  /** Authentication runs at 200; higher runs earlier. */
  private static final int BEFORE_AUTHENTICATION = 300;

  private final HostNames hosts;
  private final KnownSlugs slugs;
  private final HttpTenant binding;
  private final String problem;

  TenantByHost(
      @ConfigProperty(name = "troth.public-url", defaultValue = "http://localhost:8080")
          URI publicUrl,
      KnownSlugs slugs,
      HttpTenant binding) {
    this.hosts = new HostNames(publicUrl);
    this.slugs = slugs;
    this.binding = binding;
    this.problem = NotHere.problem(publicUrl);
  }

  void register(@Observes Filters filters) {
    filters.register(this::resolve, BEFORE_AUTHENTICATION);
  }

  private void resolve(RoutingContext request) {
    var authority = request.request().authority();
    var reading = hosts.read(authority == null ? null : authority.host());
    if (reading instanceof Slug named) {
      resolve(request, named.slug());
    } else if (reading instanceof Nobody) {
      refuse(request);
    } else {
      request.next();
    }
  }

  /**
   * The platform holds the body back until somebody reads it, so it needs no pausing here; resuming
   * it here would lose it.
   */
  private void resolve(RoutingContext request, String slug) {
    var known = slugs.atHand(slug);
    if (known != null) {
      goOn(request, known);
      return;
    }
    request
        .vertx()
        .executeBlocking(() -> slugs.ask(slug), false)
        .onSuccess(found -> goOn(request, found))
        .onFailure(request::fail);
  }

  private void goOn(RoutingContext request, Optional<TenantProfile> tenant) {
    if (tenant.isEmpty()) {
      refuse(request);
      return;
    }
    binding.bind(request, tenant.get().id());
    request.next();
  }

  private void refuse(RoutingContext request) {
    var accept = request.request().getHeader(HttpHeaders.ACCEPT);
    var wantsPage = accept != null && accept.contains("text/html");
    request
        .response()
        .setStatusCode(404)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .putHeader(
            HttpHeaders.CONTENT_TYPE,
            wantsPage ? "text/html; charset=utf-8" : "application/problem+json")
        .end(wantsPage ? NotHere.PAGE : problem);
  }
}
