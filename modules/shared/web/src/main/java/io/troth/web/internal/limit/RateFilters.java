package io.troth.web.internal.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.kernel.Actor;
import io.troth.tenancy.CurrentActor;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Counts every call of an endpoint: by caller where the endpoint knows one, by address where
 * anybody may call. An endpoint for anybody never looks at credentials, so that a stale one does
 * not lock a person out of a public page.
 */
@Provider
class RateFilters implements DynamicFeature {

  private final RateLimits limits;
  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;

  RateFilters(RateLimits limits, SecurityIdentity identity, CurrentVertxRequest request) {
    this.limits = limits;
    this.identity = identity;
    this.request = request;
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    ContainerRequestFilter filter = forAnybody(endpoint) ? any -> unknown() : any -> caller();
    context.register(filter, FilterOrder.RATE);
  }

  private void unknown() {
    limits.countUnknown(request.getCurrent());
  }

  private void caller() {
    Actor actor = identity.getAttribute(CurrentActor.ATTRIBUTE);
    if (actor == null) {
      unknown();
    } else {
      limits.count(request.getCurrent(), actor);
    }
  }

  private static boolean forAnybody(ResourceInfo endpoint) {
    var method = endpoint.getResourceMethod();
    var type = endpoint.getResourceClass();
    if (method.isAnnotationPresent(RolesAllowed.class)
        || method.isAnnotationPresent(DenyAll.class)) {
      return false;
    }
    return method.isAnnotationPresent(PermitAll.class)
        || !type.isAnnotationPresent(RolesAllowed.class);
  }
}
