package io.troth.tenant.internal.crypto;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores tenants' wrapped keys. Plain JDBC: read while a caller is being recognised. */
@Singleton
final class SecretStatements {

  private static final String ADD =
      """
      insert into tenant_secret (tenant_id, purpose, generation, wrapped, master_id, created_at)
      values (?, ?, 1, ?, ?, ?)
      """;

  private static final String FIND =
      """
      select generation, wrapped, master_id from tenant_secret
      where tenant_id = ? and purpose = ? and generation = ?
      union all select generation, wrapped, master_id from earlier_secret
      where tenant_id = ? and purpose = ? and generation = ?
      """;

  private static final String NEWEST =
      "select generation, wrapped, master_id from tenant_secret where tenant_id = ? and purpose = ?";

  private final Sql sql;

  SecretStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** One generation, as long as it is not destroyed. */
  Optional<StoredSecret> find(TenantId tenant, Purpose purpose, int generation) {
    return sql.first(
        FIND,
        SecretStatements::secret,
        tenant.value(),
        purpose,
        generation,
        tenant.value(),
        purpose,
        generation);
  }

  Optional<StoredSecret> newest(TenantId tenant, Purpose purpose) {
    return sql.first(NEWEST, SecretStatements::secret, tenant.value(), purpose);
  }

  /**
   * The newest generation, which stays the newest until the transaction ends. Others may hold it as
   * well; a renewal waits for them all.
   */
  StoredSecret hold(TenantId tenant, Purpose purpose) {
    return sql.first(
            NEWEST + " lock in share mode", SecretStatements::secret, tenant.value(), purpose)
        .orElseThrow();
  }

  void add(TenantId tenant, Purpose purpose, MasterKey.Wrapped key, Instant now) {
    sql.update(ADD, tenant.value(), purpose, key.value(), key.by().bytes(), now);
  }

  static StoredSecret secret(ResultSet row) throws SQLException {
    return new StoredSecret(
        row.getInt("generation"),
        row.getBytes("wrapped"),
        Optional.ofNullable(row.getBytes("master_id")).map(MasterKeyId::stored));
  }
}
