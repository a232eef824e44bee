package io.troth.tenant.internal.staff;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.web.StaffRole;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Sessions of staff. Plain JDBC: one statement for every page, before any session is open. */
@Singleton
final class SessionStatements {

  private final Sql sql;

  SessionStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** A session with what its account may do at this moment. */
  record Session(
      UUID account, StaffRole role, boolean enabled, Instant startedAt, Instant lastSeenAt) {}

  Optional<Session> find(TenantId tenant, byte[] tokenHash) {
    return sql.first(
        "select s.account_id, a.role, a.enabled, s.started_at, s.last_seen_at"
            + " from staff_session s join staff_account a"
            + " on a.tenant_id = s.tenant_id and a.id = s.account_id"
            + " where s.tenant_id = ? and s.token_hash = ?",
        SessionStatements::session,
        tenant.value(),
        tokenHash);
  }

  void begin(TenantId tenant, byte[] tokenHash, UUID account, String method, Instant now) {
    sql.update(
        "insert into staff_session (tenant_id, token_hash, account_id, method, started_at,"
            + " last_seen_at) values (?, ?, ?, ?, ?, ?)",
        tenant.value(),
        tokenHash,
        account,
        method,
        now,
        now);
  }

  void seen(TenantId tenant, byte[] tokenHash, Instant now) {
    sql.update(
        "update staff_session set last_seen_at = ? where tenant_id = ? and token_hash = ?",
        now,
        tenant.value(),
        tokenHash);
  }

  void end(TenantId tenant, byte[] tokenHash) {
    sql.update(
        "delete from staff_session where tenant_id = ? and token_hash = ?",
        tenant.value(),
        tokenHash);
  }

  void endAll(TenantId tenant, UUID account) {
    sql.update(
        "delete from staff_session where tenant_id = ? and account_id = ?",
        tenant.value(),
        account);
  }

  /** Forgets an account's sessions that are over anyway. */
  void endOverdue(TenantId tenant, UUID account, Instant seenBefore, Instant startedBefore) {
    sql.update(
        "delete from staff_session where tenant_id = ? and account_id = ?"
            + " and (last_seen_at < ? or started_at < ?)",
        tenant.value(),
        account,
        seenBefore,
        startedBefore);
  }

  /** Moves every session on with the clock. */
  void shift(TenantId tenant, Duration by) {
    sql.update(
        "update staff_session set started_at = started_at + ?, last_seen_at = last_seen_at + ?"
            + " where tenant_id = ?",
        by.toMillis(),
        by.toMillis(),
        tenant.value());
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        Sql.uuid(row.getBytes(1)),
        StaffRole.valueOf(row.getString(2)),
        row.getBoolean(3),
        Instant.ofEpochMilli(row.getLong(4)),
        Instant.ofEpochMilli(row.getLong(5)));
  }
}
