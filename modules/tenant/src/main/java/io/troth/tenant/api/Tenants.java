package io.troth.tenant.api;

import io.troth.tenancy.TenantProfile;
import java.time.ZoneId;
import java.util.Locale;

/** The tenants of the platform. */
public interface Tenants {

  /**
   * Creates an active tenant with its own keys.
   *
   * @param slug lower-case letters, digits, hyphens; 1 to 40; unique on the platform
   * @throws io.troth.kernel.Problem invalid-input, conflict when the slug is taken
   */
  TenantProfile create(String slug, String name, Locale locale, ZoneId zone);
}
