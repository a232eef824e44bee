package io.troth.tenancy;

import io.troth.kernel.TenantId;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Binds a request to the tenant that a verified credential speaks for. */
public interface TenantBinding {

  /**
   * Binds the request to the tenant of an API key or token whose proof has been checked.
   *
   * @throws io.troth.kernel.Problem not found, when the host or another credential names another
   *     tenant: nobody learns whether the other one exists
   */
  void bind(RoutingContext request, TenantId tenant);

  /** The tenant the request is bound to so far, by its host or by a credential. */
  Optional<TenantId> boundTo(RoutingContext request);
}
