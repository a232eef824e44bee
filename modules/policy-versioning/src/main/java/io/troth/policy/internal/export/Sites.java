package io.troth.policy.internal.export;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the site of the current tenant. */
@ApplicationScoped
class Sites {

  private final CurrentTenant tenant;
  private final PublicAddress address;

  Sites(CurrentTenant tenant, PublicAddress address) {
    this.tenant = tenant;
    this.address = address;
  }

  Site current() {
    return tenant
        .profile()
        .map(profile -> new Site(profile.name(), address.tenantBase(profile), profile.zone()))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such site."));
  }
}
