package io.troth.notification.internal.domain;

import io.troth.kernel.TenantId;
import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Stores the domain and what was found of it. Plain JDBC because due domains are looked for in all
 * tenants at once, and one update takes the turn to look.
 */
@Singleton
class DomainStatements {

  private static final String DUE =
      """
      /* exempt: DUE_WORK */ select tenant_id from sender_domain where next_check_at <= ?
      """;

  private static final String CHOOSE =
      """
      insert into sender_domain (tenant_id, domain, usable, chosen_at, checked_at, next_check_at)
      values (?, ?, false, ?, null, ?)
      """;

  private static final String PUT_RECORD =
      """
      insert into sender_record (tenant_id, name, type, state, seen) values (?, ?, ?, ?, ?)
      on duplicate key update state = values(state), seen = values(seen)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  DomainStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Tenants whose domain nobody has looked at for long. */
  List<TenantId> due(Instant now) {
    return sql.list(DUE, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))), now);
  }

  /**
   * Takes the turn to look.
   *
   * @return whether no other replica took it
   */
  boolean takeTurn(Instant now, Instant next) {
    return sql.update(
            "update sender_domain set next_check_at = ? where tenant_id = ? and next_check_at <= ?",
            next,
            owner(),
            now)
        == 1;
  }

  Optional<DomainRow> find() {
    return row("");
  }

  Optional<DomainRow> lock() {
    return row(" for update");
  }

  private Optional<DomainRow> row(String lock) {
    return sql.first(
        "select domain, usable, chosen_at, checked_at from sender_domain where tenant_id = ?"
            + lock,
        row ->
            new DomainRow(
                row.getString("domain"),
                row.getBoolean("usable"),
                Instant.ofEpochMilli(row.getLong("chosen_at")),
                Sql.instant(row, "checked_at")),
        owner());
  }

  void choose(String domain, Instant now, Instant nextCheck) {
    sql.update(CHOOSE, owner(), domain, now, nextCheck);
  }

  void checked(boolean usable, Instant at, Instant next) {
    sql.update(
        """
        update sender_domain set usable = ?, checked_at = ?, next_check_at = ? where tenant_id = ?
        """,
        usable,
        at,
        next,
        owner());
  }

  void forget() {
    sql.update("delete from sender_record where tenant_id = ?", owner());
    sql.update("delete from sender_domain where tenant_id = ?", owner());
  }

  /** Findings by the name and the type of their record. */
  Map<String, Finding> findings() {
    return sql
        .list(
            "select name, type, state, seen from sender_record where tenant_id = ?",
            row ->
                Map.entry(
                    place(row.getString("name"), Dns.Type.valueOf(row.getString("type"))),
                    new Finding(
                        RecordState.valueOf(row.getString("state")), row.getString("seen"))),
            owner())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static String place(String name, Dns.Type type) {
    return type + " " + name;
  }

  void put(Wish wish, Finding finding) {
    sql.update(PUT_RECORD, owner(), wish.name(), wish.type(), finding.state(), finding.seen());
  }

  void drop(String name) {
    sql.update("delete from sender_record where tenant_id = ? and name = ?", owner(), name);
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
