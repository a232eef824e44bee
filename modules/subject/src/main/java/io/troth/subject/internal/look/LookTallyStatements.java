package io.troth.subject.internal.look;

import io.troth.kernel.TenantId;
import io.troth.subject.api.Looks.Figures;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import javax.sql.DataSource;

/** The access log in numbers. Plain JDBC: set-based counting. */
@Singleton
class LookTallyStatements {

  private static final String LOOKS =
      """
      select coalesce(sum(case when actor_kind = 'STAFF' then times end), 0) as staff,
        coalesce(sum(case when actor_kind = 'API_KEY' then times end), 0) as servers,
        coalesce(sum(case when actor_kind = 'SUBJECT' then times end), 0) as people
      from identity_look where tenant_id = ? and id >= ?
      """;

  /** Looks of staff that began before the grant did, after it ended, or that have none. */
  private static final String GROUNDLESS =
      """
      select count(*) from identity_look l left join support_access a
        on a.tenant_id = l.tenant_id and a.id = l.basis_id
      where l.tenant_id = ? and l.actor_kind = 'STAFF'
        and (a.granted_at is null or a.subject_id <> l.subject_id or l.first_at < a.granted_at
          or l.last_at >= a.ends_at or l.last_at > coalesce(a.revoked_at, a.ends_at))
      """;

  private static final String GRANTS =
      """
      select coalesce(sum(case when ends_at > ? and revoked_at is null then 1 end), 0) as live,
        coalesce(sum(case when kind <> 'PERMISSION' and granted_at >= ? then 1 end), 0) as urgent
      from support_access where tenant_id = ? and ends_at >= ?
      """;

  private final Sql sql;

  LookTallyStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  Figures count(TenantId tenant, Instant since, Instant now) {
    var groundless = sql.first(GROUNDLESS, row -> row.getLong(1), tenant.value()).orElse(0L);
    var grants =
        sql.first(
                GRANTS,
                row -> new long[] {row.getLong("live"), row.getLong("urgent")},
                now,
                since,
                tenant.value(),
                since)
            .orElseThrow();
    return sql.first(
            LOOKS,
            row ->
                new Figures(
                    row.getLong("staff"),
                    row.getLong("servers"),
                    row.getLong("people"),
                    groundless,
                    grants[0],
                    grants[1]),
            tenant.value(),
            earliestOf(since))
        .orElseThrow();
  }

  /** Identifiers begin with their instant, so the key finds the stretch of time. */
  private static byte[] earliestOf(Instant since) {
    var bytes = new byte[16];
    var millis = since.toEpochMilli();
    for (int i = 0; i < 6; i++) {
      bytes[i] = (byte) (millis >>> (40 - 8 * i));
    }
    return bytes;
  }
}
