package io.troth.notification.internal.send;

import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which replica sends which mail. Plain JDBC because a claim is {@code for update skip locked}, and
 * because the tenants with due mails are looked for in all of them at once: one index seek per
 * tenant, however many mails wait.
 */
@Singleton
final class ClaimStatements {

  private static final String TENANTS =
      """
      /* exempt: MAIL_CLAIM */ select tenant_id, min(due_at) due from notice
      group by tenant_id having min(due_at) <= ?
      """;

  private static final String FIND =
      """
      select id from notice where tenant_id = ? and due_at <= ?
      order by due_at, id limit ? for update skip locked
      """;

  private static final String LEASE =
      """
      update notice set state = 'SENDING', lease = ?, due_at = ?, attempts = attempts + 1
      where tenant_id = ? and id = ?
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ClaimStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Tenants with mails due, those whose lease passed included. */
  List<TenantId> tenants(Instant now) {
    return sql.list(TENANTS, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))), now);
  }

  /** Claims due mails of the current tenant until the lease ends. */
  List<UUID> claim(UUID lease, Instant now, Instant until, int limit) {
    var owner = tenant.require().value();
    var found = sql.list(FIND, row -> Sql.uuid(row.getBytes("id")), owner, now, limit);
    sql.batch(
        LEASE, found.stream().map(id -> new @Nullable Object[] {lease, until, owner, id}).toList());
    return found;
  }
}
