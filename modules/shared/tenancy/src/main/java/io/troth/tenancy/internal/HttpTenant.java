package io.troth.tenancy.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantBinding;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the tenant on the HTTP request itself, where it is known before any other context. */
@Singleton
final class HttpTenant implements TenantBinding {

  private static final String KEY = "troth.tenant";

  @Override
  public void bind(RoutingContext request, TenantId tenant) {
    var present = on(request);
    if (present != null && !present.equals(tenant)) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is nothing here for this credential.");
    }
    request.put(KEY, tenant);
  }

  @Override
  public Optional<TenantId> boundTo(RoutingContext request) {
    return Optional.ofNullable(on(request));
  }

  static @Nullable TenantId on(RoutingContext request) {
    return request.get(KEY);
  }
}
