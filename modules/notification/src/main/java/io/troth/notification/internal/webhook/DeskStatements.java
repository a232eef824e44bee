package io.troth.notification.internal.webhook;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One row per tenant that keeps its limits: where several come at once, all but one wait. Plain
 * JDBC because it is the upsert that takes the lock.
 */
@Singleton
final class DeskStatements {

  /** Changes nothing, and keeps everybody else waiting until the transaction ends. */
  private static final String ENTER =
      """
      insert into webhook_desk (tenant_id, minute_at, tests) values (?, 0, 0)
      on duplicate key update tests = tests
      """;

  /** Assigned from left to right: the count is compared with the minute it was made in. */
  private static final String TEST =
      """
      insert into webhook_desk (tenant_id, minute_at, tests) values (?, ?, 1)
      on duplicate key update tests = case when minute_at = values(minute_at) then tests + 1 else 1 end,
        minute_at = values(minute_at)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  DeskStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Waits for whoever else of the tenant is here; to be called before anything is read. */
  void oneAtATime() {
    sql.update(ENTER, tenant());
  }

  /**
   * How many tests of the tenant's addresses there were in this minute, the present one included.
   */
  int tests(Instant minute) {
    sql.update(TEST, tenant(), minute);
    return sql.first(
            "select tests from webhook_desk where tenant_id = ?", row -> row.getInt(1), tenant())
        .orElseThrow();
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
