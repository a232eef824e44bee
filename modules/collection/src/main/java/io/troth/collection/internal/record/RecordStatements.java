package io.troth.collection.internal.record;

import io.troth.collection.api.RecordKind;
import io.troth.collection.api.Records.Collected;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The records of a person. Plain JDBC: keyset reads, and erasing by the thousand. */
@Singleton
class RecordStatements {

  private static final String READ =
      """
      select id, kind, category, purpose, source, occurred_at, collected_at, restricted_at, body
      from collected_record where tenant_id = ? and subject_id = ?\s""";

  private static final String AFTER =
      READ + "and (category > ? or (category = ? and id > ?)) order by category, id limit ?";

  private static final String OF_CATEGORY =
      READ + "and category = ? and id > ? order by id limit ?";

  private static final String CATEGORIES =
      """
      select category, count(*) from collected_record
      where tenant_id = ? and subject_id = ? group by category order by category
      """;

  private static final String ERASE =
      "delete from collected_record where tenant_id = ? and subject_id = ? limit 1000";

  private final Sql sql;
  private final CurrentTenant tenant;

  RecordStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  List<Collected> after(SubjectRef subject, String category, UUID id, int limit) {
    return sql.list(
        AFTER, RecordStatements::read, tenant(), subject.value(), category, category, id, limit);
  }

  List<Collected> ofCategory(SubjectRef subject, String category, UUID after, int limit) {
    return sql.list(
        OF_CATEGORY, RecordStatements::read, tenant(), subject.value(), category, after, limit);
  }

  List<String> categories(SubjectRef subject) {
    return sql.list(CATEGORIES, row -> row.getString(1), tenant(), subject.value());
  }

  /** Erases at most a thousand, and says how many there were. */
  int eraseSome(SubjectRef subject) {
    return sql.update(ERASE, tenant(), subject.value());
  }

  private static Collected read(ResultSet row) throws SQLException {
    return new Collected(
        Sql.uuid(row.getBytes("id")),
        RecordKind.valueOf(row.getString("kind")),
        row.getString("category"),
        row.getString("purpose"),
        row.getString("source"),
        Instant.ofEpochMilli(row.getLong("occurred_at")),
        Instant.ofEpochMilli(row.getLong("collected_at")),
        Sql.instant(row, "restricted_at"),
        row.getString("body"));
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
