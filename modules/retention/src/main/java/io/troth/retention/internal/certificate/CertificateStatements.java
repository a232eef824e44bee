package io.troth.retention.internal.certificate;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Certificates. Plain JDBC because rows are only added. */
@Singleton
final class CertificateStatements {

  private final Sql sql;
  private final CurrentTenant tenant;

  CertificateStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A certificate as it is stored. */
  record Stored(int revision, String text, byte[] mac) {}

  Optional<Stored> newest(UUID erasure) {
    return sql.first(
        "select revision, body, mac from erasure_certificate"
            + " where tenant_id = ? and erasure_id = ? order by revision desc limit 1",
        row -> new Stored(row.getInt(1), row.getString(2), row.getBytes(3)),
        tenant.require().value(),
        erasure);
  }

  void add(UUID erasure, int revision, String text, byte[] mac, Instant at) {
    sql.update(
        "insert into erasure_certificate (tenant_id, erasure_id, revision, body, mac, issued_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        tenant.require().value(),
        erasure,
        revision,
        text,
        mac,
        at);
  }
}
