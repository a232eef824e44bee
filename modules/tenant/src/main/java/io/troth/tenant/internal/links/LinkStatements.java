package io.troth.tenant.internal.links;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Used links and sessions of the privacy centre. Plain JDBC: read before any session is open, and
 * the unique key of a used link is the lock that makes it work once.
 */
@Singleton
final class LinkStatements {

  private final Sql sql;

  LinkStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** A session of one person. */
  record Session(SubjectRef subject, Instant startedAt, Instant lastSeenAt) {}

  boolean isUsed(TenantId tenant, byte[] linkHash) {
    return sql.first(
            "select redeemed_at from link_redemption where tenant_id = ? and link_hash = ?",
            row -> row.getLong(1),
            tenant.value(),
            linkHash)
        .isPresent();
  }

  /** Uses a link up; false when somebody did before. */
  boolean use(TenantId tenant, byte[] linkHash, Instant now, Instant expiresAt) {
    try {
      sql.update(
          "insert into link_redemption (tenant_id, link_hash, redeemed_at, expires_at)"
              + " values (?, ?, ?, ?)",
          tenant.value(),
          linkHash,
          now,
          expiresAt);
      return true;
    } catch (Sql.DuplicateRowException e) {
      return false;
    }
  }

  /** Forgets used links that are over anyway. */
  void forgetExpired(TenantId tenant, Instant before) {
    sql.update(
        "delete from link_redemption where tenant_id = ? and expires_at < ?",
        tenant.value(),
        before);
  }

  void begin(TenantId tenant, byte[] tokenHash, SubjectRef subject, Instant now) {
    sql.update(
        "insert into privacy_session (tenant_id, token_hash, subject_id, started_at, last_seen_at)"
            + " values (?, ?, ?, ?, ?)",
        tenant.value(),
        tokenHash,
        subject.value(),
        now,
        now);
  }

  Optional<Session> find(TenantId tenant, byte[] tokenHash) {
    return sql.first(
        "select subject_id, started_at, last_seen_at from privacy_session"
            + " where tenant_id = ? and token_hash = ?",
        row ->
            new Session(
                new SubjectRef(Sql.uuid(row.getBytes(1))),
                Instant.ofEpochMilli(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3))),
        tenant.value(),
        tokenHash);
  }

  void seen(TenantId tenant, byte[] tokenHash, Instant now) {
    sql.update(
        "update privacy_session set last_seen_at = ? where tenant_id = ? and token_hash = ?",
        now,
        tenant.value(),
        tokenHash);
  }

  void end(TenantId tenant, byte[] tokenHash) {
    sql.update(
        "delete from privacy_session where tenant_id = ? and token_hash = ?",
        tenant.value(),
        tokenHash);
  }

  void endIdle(TenantId tenant, Instant seenBefore) {
    sql.update(
        "delete from privacy_session where tenant_id = ? and last_seen_at < ?",
        tenant.value(),
        seenBefore);
  }
}
