package io.troth.tenant.internal.browser;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.BrowserKeys.PublishableKey;
import io.troth.tenant.api.BrowserKeys.TrustedKey;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Publishable and trusted keys in the database. Plain JDBC: read while a caller is being
 * recognised, outside any session.
 */
@Singleton
final class BrowserStatements {

  private final Sql sql;

  BrowserStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  List<PublishableKey> publishable(TenantId tenant) {
    return sql.list(
        "select id, key_text, label, origins, created_at from publishable_key"
            + " where tenant_id = ? and revoked_at is null order by id",
        BrowserStatements::publishable,
        tenant.value());
  }

  void add(TenantId tenant, PublishableKey key) {
    sql.update(
        "insert into publishable_key (tenant_id, id, key_text, label, origins, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        tenant.value(),
        key.id(),
        key.key(),
        key.label(),
        String.join("\n", key.origins()),
        key.createdAt());
  }

  boolean revoke(TenantId tenant, UUID id, Instant now) {
    return sql.update(
            "update publishable_key set revoked_at = ?"
                + " where tenant_id = ? and id = ? and revoked_at is null",
            now,
            tenant.value(),
            id)
        == 1;
  }

  List<TrustedKey> trusted(TenantId tenant) {
    return sql.list(
        "select id, kid, label, created_at from trusted_key"
            + " where tenant_id = ? and revoked_at is null order by id",
        row ->
            new TrustedKey(
                Sql.uuid(row.getBytes(1)),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4))),
        tenant.value());
  }

  /** The JWK a token names. */
  Optional<String> jwk(TenantId tenant, String kid) {
    return sql.first(
        "select jwk from trusted_key where tenant_id = ? and kid = ? and revoked_at is null",
        row -> row.getString(1),
        tenant.value(),
        kid);
  }

  void add(TenantId tenant, TrustedKey key, String jwk) {
    sql.update(
        "insert into trusted_key (tenant_id, id, kid, label, jwk, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        tenant.value(),
        key.id(),
        key.kid(),
        key.label(),
        jwk,
        key.createdAt());
  }

  boolean distrust(TenantId tenant, UUID id, Instant now) {
    return sql.update(
            "update trusted_key set revoked_at = ?"
                + " where tenant_id = ? and id = ? and revoked_at is null",
            now,
            tenant.value(),
            id)
        == 1;
  }

  private static PublishableKey publishable(ResultSet row) throws SQLException {
    return new PublishableKey(
        Sql.uuid(row.getBytes(1)),
        row.getString(2),
        row.getString(3),
        Set.of(row.getString(4).split("\n")),
        Instant.ofEpochMilli(row.getLong(5)));
  }
}
