package io.troth.retention.internal.life;

import io.troth.collection.api.RecordTable;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.ErasureWarnings;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Whom was told what, and when. Plain JDBC: batches of upserts. */
@Singleton
public class WarningStatements implements ErasureWarnings {

  private static final String WARN =
      """
      insert into erasure_warning (tenant_id, subject_id, category, warned_at, due_at)
      values (?, ?, ?, ?, ?)
      on duplicate key update warned_at = values(warned_at), due_at = values(due_at)
      """;
  private static final String OF =
      """
      select w.category, w.due_at from erasure_warning w
      left join subject_life l on l.tenant_id = w.tenant_id and l.subject_id = w.subject_id
      where w.tenant_id = ? and w.subject_id = ? and coalesce(l.active_until, 0) <= w.warned_at
        and exists (select r.%s from %s r
          where r.tenant_id = w.tenant_id and r.%s = w.subject_id and r.%s = w.category)
      order by w.category
      """
          .formatted(RecordTable.ID, RecordTable.NAME, RecordTable.SUBJECT, RecordTable.CATEGORY);
  private static final String FORGET =
      "delete from erasure_warning where tenant_id = ? and subject_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  WarningStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Notes that these are told now. */
  public void warn(List<SubjectRef> people, String category, Instant now, Instant due) {
    sql.batch(
        WARN,
        people.stream()
            .map(one -> new Object[] {tenant(), one.value(), category, now, due})
            .toList());
  }

  @Override
  public List<Warning> of(SubjectRef person) {
    return sql.list(
        OF,
        row -> new Warning(row.getString("category"), Instant.ofEpochMilli(row.getLong("due_at"))),
        tenant(),
        person.value());
  }

  int forget(SubjectRef person) {
    return sql.update(FORGET, tenant(), person.value());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
