package io.troth.notification.internal.mailing;

import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.QuietHours;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How fast and at which hours a tenant's mails may go. Plain JDBC because the row is also where
 * replicas share the rate: it is locked while some are claimed.
 */
@Singleton
final class RulesStatements {

  private static final String READ =
      "select per_minute, quiet_from, quiet_until, gather_minutes from mailing_rules"
          + " where tenant_id = ?";
  private static final String KEEP =
      """
      insert into mailing_rules
        (tenant_id, per_minute, quiet_from, quiet_until, gather_minutes, free_at, changed_at,
         changed_by)
      values (?, ?, ?, ?, ?, 0, ?, ?)
      on duplicate key update per_minute = values(per_minute), quiet_from = values(quiet_from),
        quiet_until = values(quiet_until), gather_minutes = values(gather_minutes),
        changed_at = values(changed_at), changed_by = values(changed_by)
      """;
  private static final String ENSURE =
      """
      insert into mailing_rules (tenant_id, free_at) values (?, 0)
      on duplicate key update free_at = free_at
      """;
  private static final String LOCK =
      "select per_minute, gather_minutes, free_at from mailing_rules where tenant_id = ? for update";
  private static final String SPEND = "update mailing_rules set free_at = ? where tenant_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  RulesStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** The rate as it is stored, held until the transaction ends. */
  record Lane(Optional<Integer> perMinute, boolean gathers, Instant freeAt) {}

  Rules find() {
    return sql.first(READ, RulesStatements::rules, tenant.require().value()).orElse(Rules.NONE);
  }

  void keep(Rules rules, Instant now, String by) {
    sql.update(
        KEEP,
        tenant.require().value(),
        rules.perMinute(),
        rules.quiet().map(quiet -> minute(quiet.from())),
        rules.quiet().map(quiet -> minute(quiet.until())),
        rules.gatherMinutes(),
        now,
        by);
  }

  void ensure() {
    sql.update(ENSURE, tenant.require().value());
  }

  Optional<Lane> lock() {
    return sql.first(
        LOCK,
        row ->
            new Lane(
                number(row, "per_minute"),
                row.getInt("gather_minutes") > 0,
                Instant.ofEpochMilli(row.getLong("free_at"))),
        tenant.require().value());
  }

  void spend(Instant freeAt) {
    sql.update(SPEND, freeAt, tenant.require().value());
  }

  private static Rules rules(ResultSet row) throws SQLException {
    var from = number(row, "quiet_from");
    var until = number(row, "quiet_until");
    var quiet = from.flatMap(first -> until.map(last -> new QuietHours(time(first), time(last))));
    return new Rules(number(row, "per_minute"), quiet, row.getInt("gather_minutes"));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }
}
