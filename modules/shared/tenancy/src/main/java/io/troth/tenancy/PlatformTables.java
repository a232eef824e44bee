package io.troth.tenancy;

import java.util.Set;

/** The tables that belong to no tenant. Every other table, known or not, is a tenant's. */
public final class PlatformTables {

  /** Tenants themselves, the history of migrations, the demo's clock, and who does which job. */
  public static final Set<String> NAMES =
      Set.of("tenant", "flyway_schema_history", "platform_clock", "lease");

  private PlatformTables() {}
}
