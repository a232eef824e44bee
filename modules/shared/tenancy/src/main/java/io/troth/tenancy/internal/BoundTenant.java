package io.troth.tenancy.internal;

import io.troth.kernel.TenantId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The tenant a scope was entered for; lives and dies with the scope's request context. */
@RequestScoped
class BoundTenant {

  private @Nullable TenantId tenant;

  void bind(TenantId chosen) {
    tenant = chosen;
  }

  @Nullable TenantId tenant() {
    return tenant;
  }
}
