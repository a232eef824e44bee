package io.troth.retention.internal.packing;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** When people's packages were made. Plain JDBC because the update itself takes the turn. */
@Singleton
final class PackageStatements {

  private static final String AGAIN =
      """
      update data_package set made_at = ?, made = made + 1
      where tenant_id = ? and subject_id = ? and made_at <= ?
      """;
  private static final String FIRST =
      "insert ignore into data_package (tenant_id, subject_id, made_at, made) values (?, ?, ?, 1)";
  private static final String LAST =
      "select made_at from data_package where tenant_id = ? and subject_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  PackageStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Takes the turn, unless somebody had it after that instant; on whichever replica. */
  boolean take(SubjectRef person, Instant now, Instant notAfter) {
    return sql.update(AGAIN, now, tenant(), person.value(), notAfter) == 1
        || sql.update(FIRST, tenant(), person.value(), now) == 1;
  }

  Optional<Instant> last(SubjectRef person) {
    return sql.first(
        LAST, row -> Instant.ofEpochMilli(row.getLong("made_at")), tenant(), person.value());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
