package io.troth.notification.internal.domain;

import io.troth.notification.internal.domain.SigningKey.State;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores keys that sign. Plain JDBC: a private half is never in a session. */
@Singleton
class KeyStatements {

  private static final String ADD_KEY =
      """
      insert into dkim_key (tenant_id, selector, public_key, wrapped, state, since_at)
      values (?, ?, ?, ?, 'WAITING', ?)
      """;

  private static final String KEYS =
      """
      select selector, public_key, state, since_at from dkim_key
      where tenant_id = ? order by since_at, selector
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  KeyStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  List<SigningKey> keys() {
    return sql.list(
        KEYS,
        row ->
            new SigningKey(
                row.getString("selector"),
                row.getBytes("public_key"),
                State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("since_at"))),
        owner());
  }

  void add(String selector, byte[] publicKey, byte[] wrapped, Instant now) {
    sql.update(ADD_KEY, owner(), selector, publicKey, wrapped, now);
  }

  Optional<byte[]> wrapped(String selector) {
    return sql.first(
        "select wrapped from dkim_key where tenant_id = ? and selector = ? and wrapped is not null",
        row -> row.getBytes(1),
        owner(),
        selector);
  }

  /** Private halves in the order of their selectors, after one of them. */
  Map<String, byte[]> wrappedAfter(String selector, int limit) {
    var found = new LinkedHashMap<String, byte[]>();
    sql.list(
            """
            select selector, wrapped from dkim_key
            where tenant_id = ? and selector > ? and wrapped is not null
            order by selector limit ?
            """,
            row -> Map.entry(row.getString(1), row.getBytes(2)),
            owner(),
            selector,
            limit)
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** Puts the same key under another one, unless it is gone by now. */
  void replace(String selector, byte[] before, byte[] after) {
    sql.update(
        "update dkim_key set wrapped = ? where tenant_id = ? and selector = ? and wrapped = ?",
        after,
        owner(),
        selector,
        before);
  }

  long countWrapped() {
    return sql.first(
            "select count(*) from dkim_key where tenant_id = ? and wrapped is not null",
            row -> row.getLong(1),
            owner())
        .orElse(0L);
  }

  void signs(String selector, Instant now) {
    sql.update(
        """
        update dkim_key set state = 'SIGNING', since_at = ? where tenant_id = ? and selector = ?
        """,
        now,
        owner(),
        selector);
  }

  /** The private half goes with the same statement. */
  void retires(String selector, Instant now) {
    sql.update(
        """
        update dkim_key set state = 'RETIRING', since_at = ?, wrapped = null
        where tenant_id = ? and selector = ?
        """,
        now,
        owner(),
        selector);
  }

  void drop(String selector) {
    sql.update("delete from dkim_key where tenant_id = ? and selector = ?", owner(), selector);
  }

  void dropAll() {
    sql.update("delete from dkim_key where tenant_id = ?", owner());
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
