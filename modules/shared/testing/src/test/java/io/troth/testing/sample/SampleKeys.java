package io.troth.testing.sample;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.kernel.Problem;
import io.troth.tenancy.TenantBinding;
import io.troth.testing.TwoTenants;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Credentials of the sample: a header that is taken at its word. */
@Singleton
public final class SampleKeys {

  private static final int WHERE_AUTHENTICATION_IS = 200;

  private final TenantBinding binding;

  SampleKeys(TenantBinding binding) {
    this.binding = binding;
  }

  void register(@Observes Filters filters) {
    filters.register(this::bind, WHERE_AUTHENTICATION_IS);
  }

  private void bind(RoutingContext request) {
    var key = request.request().getHeader("X-Sample-Key");
    try {
      if (key != null) {
        binding.bind(request, key.equals("alpha") ? TwoTenants.ALPHA : TwoTenants.BETA);
      }
      request.next();
    } catch (Problem problem) {
      request.response().setStatusCode(problem.type().status()).end();
    }
  }
}
