package io.troth.notification.internal.suppression;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hashes of declined addresses. Plain JDBC because they are asked for by sets. */
@Singleton
final class DeclinedStatements {

  private static final String PUT =
      """
      insert into declined_address (tenant_id, hash, since_at, until_at) values (?, ?, ?, ?)
      on duplicate key update until_at = greatest(until_at, values(until_at))
      """;

  private static final String AMONG =
      """
      select hash, since_at from declined_address
      where tenant_id = ? and until_at > ? and hash in (%s)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  DeclinedStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  void put(byte[] hash, Instant since, Instant until) {
    sql.update(PUT, tenant(), hash, since, until);
  }

  /** Whether there is any: most tenants have none, and it costs one look. */
  boolean any(Instant now) {
    return sql.first(
            "select 1 from declined_address where tenant_id = ? and until_at > ? limit 1",
            row -> row.getInt(1),
            tenant(),
            now)
        .isPresent();
  }

  /** Since when which of these are declined. */
  Map<ByteBuffer, Instant> among(Collection<byte[]> hashes, Instant now) {
    var found = new HashMap<ByteBuffer, Instant>();
    if (hashes.isEmpty()) {
      return found;
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant());
    values.add(now);
    values.addAll(hashes);
    var places = String.join(", ", hashes.stream().map(hash -> "?").toList());
    sql.list(
            AMONG.formatted(places),
            row ->
                Map.entry(ByteBuffer.wrap(row.getBytes(1)), Instant.ofEpochMilli(row.getLong(2))),
            values.toArray())
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  int forget(Instant now) {
    return sql.update(
        "delete from declined_address where tenant_id = ? and until_at <= ? limit 1000",
        tenant(),
        now);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
