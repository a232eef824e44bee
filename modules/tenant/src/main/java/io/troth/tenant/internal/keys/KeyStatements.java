package io.troth.tenant.internal.keys;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.ApiKeys.KeyView;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** API keys in the database. Plain JDBC: read by every call of a server, outside any session. */
@Singleton
final class KeyStatements {

  private static final String SELECT =
      "select id, label, scopes, secret_hash, created_at, expires_at, revoked_at, last_used_at"
          + " from api_key where tenant_id = ?";

  private final Sql sql;

  KeyStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<StoredKey> find(TenantId tenant, UUID id) {
    return sql.first(SELECT + " and id = ?", KeyStatements::key, tenant.value(), id);
  }

  List<StoredKey> after(TenantId tenant, Optional<UUID> last, int limit) {
    return sql.list(
        SELECT + " and id > ? order by id limit ?",
        KeyStatements::key,
        tenant.value(),
        last.orElse(new UUID(0, 0)),
        limit);
  }

  void add(TenantId tenant, StoredKey key) {
    sql.update(
        "insert into api_key (tenant_id, id, label, scopes, secret_hash, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        tenant.value(),
        key.view().id(),
        key.view().label(),
        StoredKey.joined(key.view().scopes()),
        key.secretHash(),
        key.view().createdAt(),
        key.view().expiresAt());
  }

  /** Whether a key that was good until now is not any more. */
  boolean revoke(TenantId tenant, UUID id, Instant now) {
    return sql.update(
            "update api_key set revoked_at = ?"
                + " where tenant_id = ? and id = ? and revoked_at is null",
            now,
            tenant.value(),
            id)
        == 1;
  }

  void used(TenantId tenant, UUID id, Instant now) {
    sql.update(
        "update api_key set last_used_at = ? where tenant_id = ? and id = ?",
        now,
        tenant.value(),
        id);
  }

  private static StoredKey key(ResultSet row) throws SQLException {
    var scopes =
        StoredKey.split(row.getString("scopes"))
            .map(KeyScope::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    var view =
        new KeyView(
            Sql.uuid(row.getBytes("id")),
            row.getString("label"),
            scopes,
            Instant.ofEpochMilli(row.getLong("created_at")),
            Sql.instant(row, "expires_at"),
            Sql.instant(row, "revoked_at"),
            Sql.instant(row, "last_used_at"));
    return new StoredKey(view, row.getBytes("secret_hash"));
  }
}
