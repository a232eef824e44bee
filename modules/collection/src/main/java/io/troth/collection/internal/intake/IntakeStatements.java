package io.troth.collection.internal.intake;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes records. Plain JDBC because a batch is a handful of statements. */
@Singleton
class IntakeStatements {

  private static final int MANY = 500;

  private static final String KNOWN =
      """
      select id, category, subject_id is null as nobody, record_key from collected_record
      where tenant_id = ? and record_key in\s""";
  private static final String KNOWN_ONE = KNOWN + "(?)";
  private static final String KNOWN_MANY = KNOWN + "(?" + ",?".repeat(MANY - 1) + ")";

  private static final String ADD =
      """
      insert into collected_record (tenant_id, category, id, subject_id, purpose, kind, source,
        occurred_at, collected_at, record_key, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  IntakeStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** What was taken under a key before. */
  record Earlier(UUID id, String category, boolean nobody) {}

  /** A record as it is written. */
  record Row(
      UUID id,
      Optional<SubjectRef> subject,
      Checked.Sound sound,
      Instant collectedAt,
      byte[] key,
      String body) {}

  /**
   * @param keys 1 to 500
   */
  Map<ByteBuffer, Earlier> known(List<byte[]> keys) {
    var found = new HashMap<ByteBuffer, Earlier>();
    sql.list(
            keys.size() == 1 ? KNOWN_ONE : KNOWN_MANY,
            row ->
                Map.entry(
                    ByteBuffer.wrap(row.getBytes("record_key")),
                    new Earlier(
                        Sql.uuid(row.getBytes("id")),
                        row.getString("category"),
                        row.getBoolean("nobody"))),
            bound(keys))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private @Nullable Object[] bound(List<byte[]> keys) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.require().value());
    var width = keys.size() == 1 ? 1 : MANY;
    for (var i = 0; i < width; i++) {
      values.add(keys.get(Math.min(i, keys.size() - 1)));
    }
    return values.toArray();
  }

  void add(List<Row> rows) {
    var owner = tenant.require().value();
    sql.batch(
        ADD,
        rows.stream()
            .map(
                row ->
                    new @Nullable Object[] {
                      owner,
                      row.sound().record().category(),
                      row.id(),
                      row.subject().map(SubjectRef::value),
                      row.sound().record().purpose(),
                      row.sound().record().kind(),
                      row.sound().record().source(),
                      row.sound().record().occurredAt(),
                      row.collectedAt(),
                      row.key(),
                      row.body()
                    })
            .toList());
  }
}
