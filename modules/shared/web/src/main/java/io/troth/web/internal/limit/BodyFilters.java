package io.troth.web.internal.limit;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.BodyLimit;
import io.troth.web.LimitSettings;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Refuses a body that is larger than its endpoint takes: by its declared length before a byte is
 * read, or, where none is declared, at the byte that is one too many.
 */
@Provider
class BodyFilters implements DynamicFeature {

  private final Instance<LimitSettings> settings;

  /** Endpoints are laid out before the settings can be read: each request asks for them. */
  BodyFilters(Instance<LimitSettings> settings) {
    this.settings = settings;
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    var method = endpoint.getResourceMethod();
    if (method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(DELETE.class)) {
      return;
    }
    context.register(new Filter(own(endpoint), settings), FilterOrder.BODY);
  }

  private static Optional<BodyLimit> own(ResourceInfo endpoint) {
    var ofMethod = Optional.ofNullable(endpoint.getResourceMethod().getAnnotation(BodyLimit.class));
    return ofMethod.or(
        () -> Optional.ofNullable(endpoint.getResourceClass().getAnnotation(BodyLimit.class)));
  }

  static Problem tooLarge(long limit) {
    return Problem.of(
            CommonProblem.TOO_LARGE, "No more than %d bytes are taken here.".formatted(limit))
        .with("limit", limit);
  }

  private record Filter(Optional<BodyLimit> own, Instance<LimitSettings> settings)
      implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      var limit = limit();
      var declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
      if (declared == null) {
        request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
      } else if (Long.parseLong(declared) > limit) {
        throw tooLarge(limit);
      }
    }

    private long limit() {
      var most = settings.get().largestBody().asLongValue();
      return own.map(said -> Math.min(said.value(), most))
          .orElseGet(() -> settings.get().body().asLongValue());
    }
  }
}
