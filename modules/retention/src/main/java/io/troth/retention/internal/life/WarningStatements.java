package io.troth.retention.internal.life;

import io.troth.collection.api.RecordTable;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.ErasureWarnings;
import io.troth.retention.internal.rule.Shelves;
import io.troth.subject.api.VaultTable;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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
      select w.category, w.due_at,
        exists (select r.%s from %s r
          where r.tenant_id = w.tenant_id and r.%s = w.subject_id and r.%s = w.category) as recorded,
        exists (select v.%s from %s v
          where v.tenant_id = w.tenant_id and v.%s = w.subject_id
            and v.%s <> 'EXTERNAL_ID') as identified
      from erasure_warning w
      left join subject_life l on l.tenant_id = w.tenant_id and l.subject_id = w.subject_id
      where w.tenant_id = ? and w.subject_id = ? and coalesce(l.active_until, 0) <= w.warned_at
      order by w.category
      """
          .formatted(
              RecordTable.ID,
              RecordTable.NAME,
              RecordTable.SUBJECT,
              RecordTable.CATEGORY,
              VaultTable.SUBJECT,
              VaultTable.NAME,
              VaultTable.SUBJECT,
              VaultTable.ATTRIBUTE);
  private static final String OVER =
      "delete from erasure_warning where tenant_id = ? and subject_id = ? and category = ?";
  private static final String FORGET =
      "delete from erasure_warning where tenant_id = ? and subject_id = ?";

  private final Sql sql;
  private final Shelves shelves;
  private final CurrentTenant tenant;

  WarningStatements(DataSource database, Shelves shelves, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.shelves = shelves;
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

  /** Notes that what these were told of is done. */
  public void over(List<SubjectRef> people, String category) {
    sql.batch(
        OVER, people.stream().map(one -> new Object[] {tenant(), one.value(), category}).toList());
  }

  @Override
  public List<Warning> of(SubjectRef person) {
    var told = sql.list(OF, WarningStatements::told, tenant(), person.value());
    if (told.isEmpty()) {
      return List.of();
    }
    var identifying = shelves.now().keySet();
    return told.stream()
        .filter(
            one ->
                one.recorded()
                    || (one.identified() && identifying.contains(one.warning().category())))
        .map(Told::warning)
        .toList();
  }

  /** What somebody was told, and whether there is anything of it. */
  private record Told(Warning warning, boolean recorded, boolean identified) {}

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        new Warning(row.getString("category"), Instant.ofEpochMilli(row.getLong("due_at"))),
        row.getBoolean("recorded"),
        row.getBoolean("identified"));
  }

  int forget(SubjectRef person) {
    return sql.update(FORGET, tenant(), person.value());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
