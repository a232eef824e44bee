package io.troth.notification.internal.suppression;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.notification.internal.FirstIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What came back. Plain JDBC because the key decides whether a report is new, and because all but
 * one question is a count.
 */
@Singleton
public class ReturnStatements {

  private static final String ADD =
      """
      insert ignore into returned_mail
        (tenant_id, id, notice_id, subject_id, kind, status, pending, reported_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** One mail may have told of several changes, and comes back once. */
  private static final String COUNT_SOFT =
      """
      select count(distinct coalesce(n.mail_id, r.notice_id)) from returned_mail r
        left join notice n on n.tenant_id = r.tenant_id and n.id = r.notice_id
      where r.tenant_id = ? and r.subject_id = ? and r.pending = true and r.kind = 'SOFT'
        and r.reported_at >= ?
      """;

  private static final String SELECT =
      """
      select id, notice_id, subject_id, kind, status, reported_at, pending from returned_mail
      where tenant_id = ?
      """;

  private static final String COUNT_KINDS =
      """
      select kind, count(*) found from returned_mail
      where tenant_id = ? and id >= ? and reported_at >= ? group by kind
      """;

  private static final String COUNT_TAKEN =
      "select count(*) from notice where tenant_id = ? and id >= ? and handed_over_at is not null";

  private static final String MOVED =
      """
      insert into address_since (tenant_id, subject_id, since_at) values (?, ?, ?)
      on duplicate key update since_at = greatest(since_at, values(since_at))
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ReturnStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Keeps a report, unless one of its kind is there for the notice already. */
  public void add(Returned report) {
    sql.update(
        ADD,
        tenant.require().value(),
        report.id(),
        report.notice(),
        report.subject().value(),
        report.kind(),
        report.status(),
        report.pending(),
        report.reportedAt());
  }

  /** How many mails came back softly since then and since the address was last put right. */
  public long soft(SubjectRef subject, Instant since) {
    return sql.first(
            COUNT_SOFT, row -> row.getLong(1), tenant.require().value(), subject.value(), since)
        .orElse(0L);
  }

  public void moved(SubjectRef subject, Instant at) {
    sql.update(MOVED, tenant.require().value(), subject.value(), at);
  }

  /** When the person got the address they have; empty when it was never another one. */
  public Optional<Instant> addressSince(SubjectRef subject) {
    return sql.first(
        "select since_at from address_since where tenant_id = ? and subject_id = ?",
        row -> Instant.ofEpochMilli(row.getLong(1)),
        tenant.require().value(),
        subject.value());
  }

  Optional<Returned> find(UUID id) {
    return sql.first(SELECT + " and id = ?", ReturnStatements::read, tenant.require().value(), id);
  }

  List<Returned> list(Optional<ReturnKind> kind, Optional<UUID> before, int limit) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.require().value());
    kind.ifPresent(values::add);
    before.ifPresent(values::add);
    values.add(limit);
    var where =
        kind.map(any -> " and kind = ?").orElse("") + before.map(any -> " and id < ?").orElse("");
    return sql.list(
        SELECT + where + " order by id desc limit ?", ReturnStatements::read, values.toArray());
  }

  Map<ReturnKind, Long> counts(Instant from) {
    var counts = new EnumMap<ReturnKind, Long>(ReturnKind.class);
    sql.list(
            COUNT_KINDS,
            row -> Map.entry(ReturnKind.valueOf(row.getString("kind")), row.getLong("found")),
            tenant.require().value(),
            FirstIds.at(from),
            from)
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  long taken(Instant from) {
    return sql.first(
            COUNT_TAKEN, row -> row.getLong(1), tenant.require().value(), FirstIds.at(from))
        .orElse(0L);
  }

  private static Returned read(ResultSet row) throws SQLException {
    return new Returned(
        Sql.uuid(row.getBytes("id")),
        Sql.uuid(row.getBytes("notice_id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        ReturnKind.valueOf(row.getString("kind")),
        row.getString("status"),
        Instant.ofEpochMilli(row.getLong("reported_at")),
        row.getBoolean("pending"));
  }
}
