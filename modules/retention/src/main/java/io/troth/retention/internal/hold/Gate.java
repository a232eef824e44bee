package io.troth.retention.internal.hold;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Turns between placing a hold and deleting: a hold that is placed is seen by every chunk that
 * begins afterwards, and a chunk under way is over before the hold is. Plain JDBC: one upsert.
 */
@Singleton
public class Gate {

  private static final String PASS =
      """
      insert into retention_gate (tenant_id, turns) values (?, 1)
      on duplicate key update turns = turns + 1
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  Gate(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Goes first until this transaction ends. */
  public void pass() {
    sql.update(PASS, tenant.require().value());
  }
}
