package io.troth.retention.internal.keep;

import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.api.KeepPeriods.KeepDraft;
import io.troth.retention.api.KeepPeriods.KeepPeriod;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows of keep-periods. Plain JDBC because every chunk of a sweep reads them. */
@Singleton
class KeepStatements {

  private static final String ALL =
      """
      select category, lasts, counts_from, year_end, ground, version from keep_period
      where tenant_id = ? order by category
      """;
  private static final String ADD =
      """
      insert into keep_period (tenant_id, category, lasts, counts_from, year_end, ground, version)
      values (?, ?, ?, ?, ?, ?, 1)
      """;
  private static final String CHANGE =
      """
      update keep_period set lasts = ?, counts_from = ?, year_end = ?, ground = ?,
        version = version + 1
      where tenant_id = ? and category = ? and version = ?
      """;
  private static final String REMOVE =
      "delete from keep_period where tenant_id = ? and category = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  KeepStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  List<KeepPeriod> all() {
    return sql.list(
        ALL,
        row ->
            new KeepPeriod(
                new KeepDraft(
                    row.getString("category"),
                    TimeSpan.parse(row.getString("lasts")),
                    RetentionTrigger.valueOf(row.getString("counts_from")),
                    row.getBoolean("year_end"),
                    row.getString("ground")),
                row.getLong("version")),
        tenant());
  }

  void add(KeepDraft draft) {
    sql.update(
        ADD,
        tenant(),
        draft.category(),
        draft.lasts().toString(),
        draft.countsFrom(),
        draft.yearEnd(),
        draft.ground());
  }

  /**
   * @return whether it was in that state
   */
  boolean change(KeepDraft draft, long version) {
    return sql.update(
            CHANGE,
            draft.lasts().toString(),
            draft.countsFrom(),
            draft.yearEnd(),
            draft.ground(),
            tenant(),
            draft.category(),
            version)
        == 1;
  }

  boolean remove(String category) {
    return sql.update(REMOVE, tenant(), category) == 1;
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
