package io.troth.tenant.internal.provider;

import static java.util.stream.Collectors.joining;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The provider in the database. Plain JDBC: asked before anybody is signed in. */
@Singleton
final class ProviderStatements {

  private final Sql sql;

  ProviderStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<StoredProvider> find(TenantId tenant) {
    return sql.first(
        "select issuer, client_id, client_secret, scopes, found_by, claim_name, names, changed_at,"
            + " version from people_provider where tenant_id = ?",
        ProviderStatements::provider,
        tenant.value());
  }

  /** Adds the first; false when there is one by now. */
  boolean add(TenantId tenant, StoredProvider provider) {
    try {
      sql.update(
          "insert into people_provider (tenant_id, issuer, client_id, client_secret, scopes,"
              + " found_by, claim_name, names, changed_at, version)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          tenant.value(),
          provider.issuer(),
          provider.clientId(),
          provider.sealedSecret(),
          String.join(" ", provider.scopes()),
          provider.foundBy(),
          provider.claim(),
          lines(provider.names()),
          provider.changedAt(),
          provider.version());
      return true;
    } catch (Sql.DuplicateRowException e) {
      return false;
    }
  }

  /** Puts this one in place of the one of that version; false when there is another by now. */
  boolean replace(TenantId tenant, long version, StoredProvider provider) {
    return sql.update(
            "update people_provider set issuer = ?, client_id = ?, client_secret = ?, scopes = ?,"
                + " found_by = ?, claim_name = ?, names = ?, changed_at = ?, version = ?"
                + " where tenant_id = ? and version = ?",
            provider.issuer(),
            provider.clientId(),
            provider.sealedSecret(),
            String.join(" ", provider.scopes()),
            provider.foundBy(),
            provider.claim(),
            lines(provider.names()),
            provider.changedAt(),
            provider.version(),
            tenant.value(),
            version)
        == 1;
  }

  /** Puts the same secret under another key, unless it is another by now. */
  void reseal(TenantId tenant, byte[] before, byte[] after) {
    sql.update(
        "update people_provider set client_secret = ? where tenant_id = ? and client_secret = ?",
        after,
        tenant.value(),
        before);
  }

  boolean remove(TenantId tenant, long version) {
    return sql.update(
            "delete from people_provider where tenant_id = ? and version = ?",
            tenant.value(),
            version)
        == 1;
  }

  private static StoredProvider provider(ResultSet row) throws SQLException {
    return new StoredProvider(
        row.getString(1),
        row.getString(2),
        Optional.ofNullable(row.getBytes(3)),
        List.of(row.getString(4).split(" ")),
        FoundBy.valueOf(row.getString(5)),
        row.getString(6),
        names(row.getString(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        row.getLong(9));
  }

  /** One line a language: its tag, a blank, the name, which holds no line break. */
  private static String lines(Map<String, String> names) {
    return new TreeMap<>(names)
        .entrySet().stream()
            .map(name -> name.getKey() + " " + name.getValue())
            .collect(joining("\n"));
  }

  private static Map<String, String> names(String lines) {
    var names = new TreeMap<String, String>();
    lines.lines().map(line -> line.split(" ", 2)).forEach(parts -> names.put(parts[0], parts[1]));
    return names;
  }
}
