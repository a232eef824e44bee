package io.troth.retention.internal.connector;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Wrapped values of this slice, to be wrapped anew. Plain JDBC because each is compared first. */
@Singleton
class WrappedStatements {

  private static final String SECRETS =
      """
      select id, wrapped, earlier_wrapped from connector
      where tenant_id = ? and id > ? order by id limit ?
      """;
  private static final String REPLACE_SECRET =
      "update connector set wrapped = ? where tenant_id = ? and id = ? and wrapped = ?";
  private static final String REPLACE_EARLIER =
      """
      update connector set earlier_wrapped = ?
      where tenant_id = ? and id = ? and earlier_wrapped = ?
      """;
  private static final String COUNT_SECRETS =
      "select count(*) + count(earlier_wrapped) from connector where tenant_id = ?";
  private static final String KEYS =
      """
      select erasure_id, wrapped from connector_sealed
      where tenant_id = ? and erasure_id > ? order by erasure_id limit ?
      """;
  private static final String REPLACE_KEY =
      """
      update connector_sealed set wrapped = ?
      where tenant_id = ? and erasure_id = ? and wrapped = ?
      """;
  private static final String COUNT_KEYS =
      "select count(*) from connector_sealed where tenant_id = ?";
  private static final UUID FIRST = new UUID(0, 0);

  private final Sql sql;
  private final CurrentTenant tenant;

  WrappedStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** What is wrapped of one connector or erasure. */
  record Wrapped(UUID id, byte[] wrapped, Optional<byte[]> earlier) {}

  List<Wrapped> secretsAfter(Optional<UUID> last, int limit) {
    return sql.list(
        SECRETS,
        row ->
            new Wrapped(
                Sql.uuid(row.getBytes(1)), row.getBytes(2), Optional.ofNullable(row.getBytes(3))),
        tenant(),
        last.orElse(FIRST),
        limit);
  }

  void replaceSecret(UUID id, byte[] before, byte[] after) {
    sql.update(REPLACE_SECRET, after, tenant(), id, before);
  }

  void replaceEarlier(UUID id, byte[] before, byte[] after) {
    sql.update(REPLACE_EARLIER, after, tenant(), id, before);
  }

  long countSecrets() {
    return count(COUNT_SECRETS);
  }

  List<Wrapped> keysAfter(Optional<UUID> last, int limit) {
    return sql.list(
        KEYS,
        row -> new Wrapped(Sql.uuid(row.getBytes(1)), row.getBytes(2), Optional.empty()),
        tenant(),
        last.orElse(FIRST),
        limit);
  }

  void replaceKey(UUID erasure, byte[] before, byte[] after) {
    sql.update(REPLACE_KEY, after, tenant(), erasure, before);
  }

  long countKeys() {
    return count(COUNT_KEYS);
  }

  private long count(String text) {
    return sql.first(text, row -> row.getLong(1), tenant()).orElse(0L);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
