package io.troth.tenant.internal.crypto;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores tenants' wrapped keys. Plain JDBC: read while a caller is being recognised. */
@Singleton
final class SecretStatements {

  private final Sql sql;

  SecretStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<byte[]> find(TenantId tenant, Purpose purpose) {
    return sql.first(
        "select wrapped from tenant_secret where tenant_id = ? and purpose = ?",
        row -> row.getBytes(1),
        tenant.value(),
        purpose);
  }

  void add(TenantId tenant, Purpose purpose, byte[] wrapped, Instant now) {
    sql.update(
        "insert into tenant_secret (tenant_id, purpose, wrapped, created_at) values (?, ?, ?, ?)",
        tenant.value(),
        purpose,
        wrapped,
        now);
  }
}
