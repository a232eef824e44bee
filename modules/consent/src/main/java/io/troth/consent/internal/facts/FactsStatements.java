package io.troth.consent.internal.facts;

import io.troth.consent.internal.stream.ChangeLog;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The packed row of a person. Plain JDBC because it is locked and rewritten as one value, read by
 * decisions in one round trip, and added in batches by imports.
 */
@Singleton
class FactsStatements {

  private static final String COLUMNS =
      "select subject_id, registered_at, unreachable_since, last_ordinal, packed"
          + " from standing_facts ";

  private static final String LOCK = COLUMNS + "where tenant_id = ? and subject_id = ? for update";

  private static final String BY_REF = COLUMNS + "where tenant_id = ? and subject_id = ?";

  private static final String BY_LOOKUP = COLUMNS + "where tenant_id = ? and lookup = ?";

  private static final String LOCK_AFTER =
      COLUMNS + "where tenant_id = ? and subject_id > ? order by subject_id limit ? for update";

  private static final String ADD =
      """
      insert into standing_facts (tenant_id, subject_id, lookup, registered_at, unreachable_since,
        last_ordinal, packed)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CHANGE =
      """
      update standing_facts set unreachable_since = ?, last_ordinal = ?, packed = ?
      where tenant_id = ? and subject_id = ?
      """;

  private final Sql sql;
  private final CurrentTenant tenant;
  private final ChangeLog changes;

  FactsStatements(DataSource database, CurrentTenant tenant, ChangeLog changes) {
    this.sql = new Sql(database);
    this.tenant = tenant;
    this.changes = changes;
  }

  Optional<PersonFile> lock(SubjectRef subject) {
    return sql.first(LOCK, FactsStatements::file, tenant(), subject.value());
  }

  Optional<PersonFile> find(SubjectRef subject) {
    return sql.first(BY_REF, FactsStatements::file, tenant(), subject.value());
  }

  Optional<PersonFile> find(byte[] lookup) {
    return sql.first(BY_LOOKUP, FactsStatements::file, tenant(), lookup);
  }

  List<PersonFile> lockAfter(UUID last, int limit) {
    return sql.list(LOCK_AFTER, FactsStatements::file, tenant(), last, limit);
  }

  void add(List<NewFile> opened) {
    sql.batch(
        ADD,
        opened.stream()
            .map(
                one ->
                    new Object[] {
                      tenant(),
                      one.file().subject().value(),
                      one.lookup(),
                      one.file().registeredAt(),
                      one.file().unreachableSince(),
                      one.file().lastOrdinal(),
                      packed(one.file())
                    })
            .toList());
  }

  /** Whatever changes what is known of a person makes earlier answers about them void. */
  void change(PersonFile file) {
    changes.note(file.subject());
    sql.update(
        CHANGE,
        file.unreachableSince(),
        file.lastOrdinal(),
        packed(file),
        tenant(),
        file.subject().value());
  }

  private UUID tenant() {
    return tenant.require().value();
  }

  private static byte[] packed(PersonFile file) {
    return FactsFormat.pack(file.registeredAt(), file.byPolicy());
  }

  static PersonFile file(ResultSet row) throws SQLException {
    var registeredAt = Instant.ofEpochMilli(row.getLong("registered_at"));
    return new PersonFile(
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        registeredAt,
        Sql.instant(row, "unreachable_since"),
        row.getLong("last_ordinal"),
        FactsFormat.unpack(registeredAt, row.getBytes("packed")));
  }
}
