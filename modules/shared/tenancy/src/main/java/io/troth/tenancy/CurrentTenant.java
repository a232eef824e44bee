package io.troth.tenancy;

import io.troth.kernel.TenantId;
import java.util.Optional;

/** The tenant the present request or job belongs to. */
public interface CurrentTenant {

  /**
   * The tenant.
   *
   * @throws IllegalStateException when none is bound: work without a tenant must not reach data
   */
  TenantId require();

  Optional<TenantId> find();

  /**
   * What is known of the tenant, its state included; empty when none is bound. May read the
   * directory, so not for threads that must not block.
   */
  Optional<TenantProfile> profile();
}
