package io.troth.retention.internal.hold;

import io.troth.retention.internal.hold.LiveHolds.Live;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What holds cover, for those who delete. Plain JDBC: one join, read for every chunk. */
@Singleton
public class LiveHoldStatements {

  private static final String LIVE =
      """
      select h.id, h.everybody, c.category from legal_hold h
      left join legal_hold_category c on c.tenant_id = h.tenant_id and c.hold_id = h.id
      where h.tenant_id = ? and h.released_at is null order by h.id
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  LiveHoldStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Those of the current tenant. */
  public LiveHolds now() {
    var everybody = new LinkedHashMap<UUID, Boolean>();
    var categories = new LinkedHashMap<UUID, Set<String>>();
    sql.list(
        LIVE,
        row -> {
          var id = Sql.uuid(row.getBytes("id"));
          var category = row.getString("category");
          var named = categories.computeIfAbsent(id, any -> new HashSet<>());
          if (category != null) {
            named.add(category);
          }
          return everybody.put(id, row.getBoolean("everybody")) == null;
        },
        tenant.require().value());
    return new LiveHolds(
        everybody.entrySet().stream()
            .map(
                one ->
                    new Live(
                        one.getKey(),
                        one.getValue(),
                        categories.getOrDefault(one.getKey(), Set.of())))
            .toList());
  }
}
