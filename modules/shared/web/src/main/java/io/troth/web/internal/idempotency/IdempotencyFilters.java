package io.troth.web.internal.idempotency;

import io.troth.web.BodyLimit;
import io.troth.web.internal.limit.FilterOrder;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Puts every POST under {@code /api} behind its {@code Idempotency-Key}, if it carries one. */
@Provider
class IdempotencyFilters implements DynamicFeature {

  /** The last of all response filters, which run from high to low. */
  private static final int LAST = 1;

  private final Repetitions repetitions;
  private final Outcomes outcomes;

  IdempotencyFilters(Repetitions repetitions, Outcomes outcomes) {
    this.repetitions = repetitions;
    this.outcomes = outcomes;
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    if (!endpoint.getResourceMethod().isAnnotationPresent(POST.class) || !underApi(endpoint)) {
      return;
    }
    var kind = new EndpointKind(streamed(endpoint), forAnybody(endpoint));
    context.register(new Before(repetitions, kind), FilterOrder.IDEMPOTENCY);
    context.register(new After(outcomes), LAST);
  }

  private static boolean streamed(ResourceInfo endpoint) {
    var ofMethod = endpoint.getResourceMethod().getAnnotation(BodyLimit.class);
    var limit =
        ofMethod == null ? endpoint.getResourceClass().getAnnotation(BodyLimit.class) : ofMethod;
    return limit != null && limit.streamed();
  }

  private static boolean underApi(ResourceInfo endpoint) {
    var path = endpoint.getResourceClass().getAnnotation(Path.class);
    return path != null && path.value().matches("/?api(/.*)?");
  }

  private static boolean forAnybody(ResourceInfo endpoint) {
    var method = endpoint.getResourceMethod();
    return method.isAnnotationPresent(PermitAll.class)
        || (!method.isAnnotationPresent(RolesAllowed.class)
            && !endpoint.getResourceClass().isAnnotationPresent(RolesAllowed.class));
  }

  private record Before(Repetitions repetitions, EndpointKind kind)
      implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
      var key = request.getHeaderString(Repetitions.HEADER);
      if (key != null) {
        repetitions.meet(request, key, kind);
      }
    }
  }

  private record After(Outcomes outcomes) implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      outcomes.keep(response);
    }
  }
}
