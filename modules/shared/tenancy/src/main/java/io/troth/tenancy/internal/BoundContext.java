package io.troth.tenancy.internal;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tenant from the scope that was entered, else from the HTTP request being served. */
@Singleton
final class BoundContext implements CurrentTenant {

  private final BoundTenant bound;
  private final CurrentVertxRequest request;
  private final TenantDirectory directory;

  BoundContext(BoundTenant bound, CurrentVertxRequest request, TenantDirectory directory) {
    this.bound = bound;
    this.request = request;
    this.directory = directory;
  }

  @Override
  public TenantId require() {
    var tenant = current();
    if (tenant == null) {
      throw new IllegalStateException(
          "No tenant is bound: data are reached inside a tenant's request or scope only");
    }
    return tenant;
  }

  @Override
  public Optional<TenantId> find() {
    return Optional.ofNullable(current());
  }

  @Override
  public Optional<TenantProfile> profile() {
    return find().flatMap(directory::byId);
  }

  private @Nullable TenantId current() {
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    var entered = bound.tenant();
    if (entered != null) {
      return entered;
    }
    var served = request.getCurrent();
    return served == null ? null : HttpTenant.on(served);
  }
}
