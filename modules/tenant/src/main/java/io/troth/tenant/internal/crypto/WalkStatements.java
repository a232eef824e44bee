package io.troth.tenant.internal.crypto;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * How far values have been wrapped anew. Plain JDBC: one replica at a time takes a step, by {@code
 * skip locked}.
 */
@Singleton
final class WalkStatements {

  private static final String BEGIN =
      """
      insert into key_walk (tenant_id, place, purpose, generation, after_key, looked_at, changed,
        missed, started_at, finished_at)
      values (?, ?, ?, ?, null, 0, 0, false, ?, null)
      on duplicate key update generation = values(generation), after_key = null, looked_at = 0,
        changed = 0, missed = false, started_at = values(started_at), finished_at = null
      """;

  private static final String COLUMNS =
      """
      select place, generation, after_key, looked_at, changed, missed, finished_at from key_walk
      where tenant_id = ?\
      """;

  private static final String TAKE =
      COLUMNS + " and finished_at is null order by place limit 1 for update skip locked";

  private static final String ADVANCE =
      """
      update key_walk set after_key = ?, looked_at = ?, changed = ?, missed = ?, finished_at = ?
      where tenant_id = ? and place = ?
      """;

  private static final String OPEN =
      """
      select count(*) from key_walk
      where tenant_id = ? and purpose = ? and (finished_at is null or generation < ?)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  WalkStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A walk.
   *
   * @param after everything up to it is looked at in this round; empty at its beginning
   * @param missed whether this round met values that were under an earlier generation
   */
  record Walk(
      String place,
      int generation,
      Optional<byte[]> after,
      long looked,
      long changed,
      boolean missed,
      Optional<Instant> finishedAt) {}

  void begin(String place, Purpose purpose, int generation, Instant now) {
    sql.update(BEGIN, owner(), place, purpose, generation, now);
  }

  List<Walk> all() {
    return sql.list(COLUMNS + " order by place", WalkStatements::walk, owner());
  }

  /** One that is this transaction's; empty when all are done or in other hands. */
  Optional<Walk> take() {
    return sql.first(TAKE, WalkStatements::walk, owner());
  }

  void save(Walk walk) {
    sql.update(
        ADVANCE,
        walk.after(),
        walk.looked(),
        walk.changed(),
        walk.missed(),
        walk.finishedAt(),
        owner(),
        walk.place());
  }

  /** Whether values of the purpose may still be under a generation before this one. */
  boolean isOpen(Purpose purpose, int generation) {
    return sql.first(OPEN, row -> row.getLong(1), owner(), purpose, generation).orElse(0L) > 0;
  }

  private static Walk walk(ResultSet row) throws SQLException {
    return new Walk(
        row.getString("place"),
        row.getInt("generation"),
        Optional.ofNullable(row.getBytes("after_key")),
        row.getLong("looked_at"),
        row.getLong("changed"),
        row.getBoolean("missed"),
        Sql.instant(row, "finished_at"));
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
