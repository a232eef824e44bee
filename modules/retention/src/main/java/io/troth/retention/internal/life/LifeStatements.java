package io.troth.retention.internal.life;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Relationships.Life;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** When people were last there, and when they left. Plain JDBC: upserts. */
@Singleton
class LifeStatements {

  private static final String READ =
      "select active_until, ended_at from subject_life where tenant_id = ? and subject_id = ?";
  private static final String ACTIVE =
      """
      insert into subject_life (tenant_id, subject_id, active_until) values (?, ?, ?)
      on duplicate key update
        active_until = greatest(coalesce(active_until, 0), values(active_until))
      """;
  private static final String ENDED =
      """
      insert into subject_life (tenant_id, subject_id, ended_at) values (?, ?, ?)
      on duplicate key update ended_at = values(ended_at)
      """;
  private static final String FORGET =
      "delete from subject_life where tenant_id = ? and subject_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  LifeStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  Optional<Life> find(SubjectRef person) {
    return sql.first(
        READ,
        row -> new Life(person, Sql.instant(row, "active_until"), Sql.instant(row, "ended_at")),
        tenant(),
        person.value());
  }

  void active(SubjectRef person, Instant until) {
    sql.update(ACTIVE, tenant(), person.value(), until);
  }

  void ended(SubjectRef person, Optional<Instant> at) {
    sql.update(ENDED, tenant(), person.value(), at);
  }

  int forget(SubjectRef person) {
    return sql.update(FORGET, tenant(), person.value());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
