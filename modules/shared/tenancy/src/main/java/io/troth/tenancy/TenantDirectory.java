package io.troth.tenancy;

import io.troth.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** Finds tenants. Implemented by the tenant module; the answer may be up to a second old. */
public interface TenantDirectory {

  Optional<TenantProfile> bySlug(String slug);

  Optional<TenantProfile> byId(TenantId id);

  /** Every tenant, suspended ones included: sweeps and clocks run for all of them. */
  List<TenantProfile> all();
}
