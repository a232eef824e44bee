package io.troth.policy.internal.schedule;

import io.troth.kernel.TenantId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Which drafts are due. Plain JDBC because they are looked for in all tenants at once, and because
 * the replica that takes one holds it by {@code for update skip locked}.
 */
@Singleton
class ScheduleStatements {

  private static final String DUE =
      """
      /* exempt: DUE_WORK */ select tenant_id, id from scheduled_publication
      where due_at <= ? order by due_at limit 20
      """;

  private static final String TAKE =
      """
      select id from scheduled_publication
      where tenant_id = ? and id = ? and due_at <= ?
      for update skip locked
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ScheduleStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A draft whose instant has come, in whichever tenant. */
  record Due(TenantId tenant, VersionId version) {}

  List<Due> due(Instant now) {
    return sql.list(
        DUE,
        row ->
            new Due(
                new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                new VersionId(Sql.uuid(row.getBytes("id")))),
        now);
  }

  /** Takes the plan for this transaction, unless another replica has it or it is no longer due. */
  boolean take(VersionId version, Instant now) {
    return sql.first(
            TAKE, row -> row.getBytes("id"), tenant.require().value(), version.value(), now)
        .isPresent();
  }
}
