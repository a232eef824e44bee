package io.troth.notification.internal.staff;

import io.troth.kernel.TenantId;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Mails to staff. Plain JDBC because they are claimed by {@code skip locked}, and because tenants
 * with something due are looked for among all.
 */
@Singleton
final class StaffMailStatements {

  private static final String ADD =
      """
      insert into staff_mail
        (tenant_id, id, account_id, news, about, policy_id, figure, moment_at, state, attempts,
         created_at, due_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
      """;
  private static final String DUE =
      """
      /* exempt: DUE_WORK */ select distinct tenant_id from staff_mail where due_at <= ? limit 100
      """;
  private static final String TAKE =
      """
      select id, account_id, news, about, policy_id, figure, moment_at, attempts from staff_mail
      where tenant_id = ? and due_at <= ? order by due_at, id limit ? for update skip locked
      """;
  private static final String CLAIM =
      """
      update staff_mail set lease = ?, due_at = ?, attempts = attempts + 1
      where tenant_id = ? and id in (%s)
      """;
  private static final String END =
      """
      update staff_mail
      set state = ?, due_at = ?, ended_at = ?, reply_text = ?, lease = null
      where tenant_id = ? and id = ? and lease = ?
      """;
  private static final String UNREACHED =
      """
      select account_id, ended_at, reply_text from staff_mail m
      where m.tenant_id = ? and m.state = 'FAILED' and m.ended_at >= ?
        and not exists (
          select 1 from staff_mail later
          where later.tenant_id = m.tenant_id and later.account_id = m.account_id
            and later.state in ('SENT', 'FAILED')
            and (later.ended_at > m.ended_at or (later.ended_at = m.ended_at and later.id > m.id)))
      order by ended_at desc limit 20
      """;
  private static final String FORGET =
      "delete from staff_mail where tenant_id = ? and created_at < ? limit 1000";

  private final Sql sql;
  private final CurrentTenant tenant;

  StaffMailStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** How a mail may end, or wait once more. */
  enum State {
    WAITING,
    SENT,
    FAILED,
    POINTLESS
  }

  /** A colleague's last mail, where it failed. */
  record Lost(UUID account, Instant at, String reply) {}

  void add(List<StaffMail> mails, Instant now) {
    sql.batch(ADD, mails.stream().map(one -> row(one, now)).toList());
  }

  private @Nullable Object[] row(StaffMail mail, Instant now) {
    return new @Nullable Object[] {
      owner(),
      mail.id(),
      mail.account(),
      mail.news(),
      mail.about(),
      mail.policy().map(PolicyId::value),
      mail.figure(),
      mail.moment(),
      now,
      now
    };
  }

  List<TenantId> due(Instant now) {
    return sql.list(DUE, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))), now);
  }

  /** Mails that nobody else sends, held until the transaction ends. */
  List<StaffMail> take(Instant now, int limit) {
    return sql.list(TAKE, StaffMailStatements::mail, owner(), now, limit);
  }

  void claim(Collection<StaffMail> mails, UUID lease, Instant until) {
    var values = new ArrayList<@Nullable Object>(List.of(lease, until, owner()));
    mails.forEach(mail -> values.add(mail.id()));
    var places = String.join(", ", mails.stream().map(any -> "?").toList());
    sql.update(CLAIM.formatted(places), values.toArray());
  }

  /**
   * Records how an attempt ended, unless the claim has lapsed.
   *
   * @param again when it is tried again; empty when it is over
   */
  void end(UUID id, UUID lease, State state, Instant now, Optional<Instant> again, String reply) {
    var ended = again.isPresent() ? Optional.<Instant>empty() : Optional.of(now);
    sql.update(END, state, again, ended, reply, owner(), id, lease);
  }

  List<Lost> unreached(Instant earliest) {
    return sql.list(
        UNREACHED,
        row ->
            new Lost(
                Sql.uuid(row.getBytes("account_id")),
                Instant.ofEpochMilli(row.getLong("ended_at")),
                Optional.ofNullable(row.getString("reply_text")).orElse("")),
        owner(),
        earliest);
  }

  void forget(Instant before) {
    sql.update(FORGET, owner(), before);
  }

  private static StaffMail mail(ResultSet row) throws SQLException {
    return new StaffMail(
        Sql.uuid(row.getBytes("id")),
        Sql.uuid(row.getBytes("account_id")),
        News.valueOf(row.getString("news")),
        Sql.uuid(row.getBytes("about")),
        Optional.ofNullable(row.getBytes("policy_id")).map(Sql::uuid).map(PolicyId::new),
        row.getLong("figure"),
        Sql.instant(row, "moment_at"),
        row.getInt("attempts") + 1);
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
