package io.troth.web.internal.limit;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantState;
import io.troth.web.OpenWhenSuspended;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Closes every endpoint of a suspended tenant that is not marked {@link OpenWhenSuspended}. */
@Provider
class SuspensionFilters implements DynamicFeature {

  private final CurrentTenant tenant;

  SuspensionFilters(CurrentTenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    if (endpoint.getResourceMethod().isAnnotationPresent(OpenWhenSuspended.class)
        || endpoint.getResourceClass().isAnnotationPresent(OpenWhenSuspended.class)) {
      return;
    }
    ContainerRequestFilter filter = any -> requireOpen();
    context.register(filter, FilterOrder.SUSPENSION);
  }

  private void requireOpen() {
    var suspended =
        tenant.profile().filter(profile -> profile.state() == TenantState.SUSPENDED).isPresent();
    if (suspended) {
      throw Problem.of(
          CommonProblem.TENANT_SUSPENDED,
          "This tenant is suspended. Withdrawals, requests and receipts go on.");
    }
  }
}
