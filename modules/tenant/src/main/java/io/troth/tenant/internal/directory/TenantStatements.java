package io.troth.tenant.internal.directory;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantState;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads and adds tenants. Plain JDBC: a tenant is looked for before any is bound, and no Hibernate
 * session opens without one.
 */
@Singleton
final class TenantStatements {

  private static final String COLUMNS = "select id, slug, name, state, locale, zone from tenant";

  private final Sql sql;

  TenantStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<TenantProfile> bySlug(String slug) {
    return sql.first(COLUMNS + " where slug = ?", TenantStatements::profile, slug);
  }

  Optional<TenantProfile> byId(TenantId id) {
    return sql.first(COLUMNS + " where id = ?", TenantStatements::profile, id.value());
  }

  List<TenantProfile> all() {
    return sql.list(COLUMNS + " order by slug", TenantStatements::profile);
  }

  void add(TenantProfile tenant, Instant now) {
    sql.update(
        "insert into tenant (id, slug, name, state, locale, zone, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        tenant.id().value(),
        tenant.slug(),
        tenant.name(),
        tenant.state(),
        tenant.locale().toLanguageTag(),
        tenant.zone().getId(),
        now);
  }

  private static TenantProfile profile(ResultSet row) throws SQLException {
    return new TenantProfile(
        new TenantId(Sql.uuid(row.getBytes("id"))),
        row.getString("slug"),
        row.getString("name"),
        TenantState.valueOf(row.getString("state")),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("zone")));
  }
}
