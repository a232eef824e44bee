package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which replica sends which mail. Plain JDBC because a claim is {@code for update skip locked}, and
 * because the tenants with due mails are looked for in all of them at once: one index seek per
 * tenant, and per version of a tenant that has some, however many mails wait.
 */
@Singleton
final class ClaimStatements {

  private static final String TENANTS =
      """
      /* exempt: MAIL_CLAIM */ select tenant_id, min(due_at) due from notice
      group by tenant_id having min(due_at) <= ?
      """;

  /** What keeps a date goes first, by that date; what is held is passed over. */
  private static final String LINES =
      """
      select n.version_id, n.due, m.send_by from
        (select tenant_id, version_id, min(due_at) due from notice
         where tenant_id = ? group by tenant_id, version_id having min(due_at) is not null) n
      left join mailing m on m.tenant_id = ? and m.version_id = n.version_id
      where m.state is null or m.state = 'RUNNING'
      order by case when m.send_by is null then 1 else 0 end, m.send_by, n.due, n.version_id
      """;

  /**
   * The index is named, because by its figures another one serves as well: that would walk over the
   * mails of every other version that wait, those of a mailing that is held among them.
   */
  private static final String FIND =
      """
      select id, policy_id, corrects, reminds, subject_id, message_id, planned_at, attempts, mail_id
      from notice force index (notice_version_due)
      where tenant_id = ? and version_id = ? and due_at <= ?
      order by due_at, id limit ? for update skip locked
      """;

  private static final String LEASE =
      """
      update notice set state = 'SENDING', lease = ?, due_at = ?, attempts = attempts + 1
      where tenant_id = ? and id in (%s)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ClaimStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * Mails of one topic that wait.
   *
   * @param topic key of what they tell of
   * @param due from when the first of them may be claimed
   * @param sendBy the last moment at which they keep its date
   */
  record Line(UUID topic, Instant due, Optional<Instant> sendBy) {

    boolean isDue(Instant now) {
      return !due.isAfter(now);
    }
  }

  /**
   * A mail that is claimed.
   *
   * @param fresh whether it was never tried
   * @param mail the one that it was tried in with others
   */
  record Found(Claim claim, boolean fresh, Optional<UUID> mail) {}

  /** How long claims of one transaction last. */
  record Term(UUID lease, Instant now, Instant until) {}

  /** Tenants with mails due, those whose lease passed included. */
  List<TenantId> tenants(Instant now) {
    return sql.list(TENANTS, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))), now);
  }

  /** What of the current tenant waits and may go, the most pressing first, due or not yet. */
  List<Line> lines() {
    var owner = tenant.require().value();
    return sql.list(
        LINES,
        row ->
            new Line(
                Sql.uuid(row.getBytes("version_id")),
                Instant.ofEpochMilli(row.getLong("due")),
                Sql.instant(row, "send_by")),
        owner,
        owner);
  }

  /** Due mails of a line that nobody else claims, held until the transaction ends. */
  List<Found> find(Line line, Term term, int limit) {
    return sql.list(
        FIND,
        row ->
            new Found(
                claim(row, line, term),
                row.getInt("attempts") == 0,
                Optional.ofNullable(uuid(row.getBytes("mail_id")))),
        tenant.require().value(),
        line.topic(),
        term.now(),
        limit);
  }

  private static Claim claim(ResultSet row, Line line, Term term) throws SQLException {
    return new Claim(
        Sql.uuid(row.getBytes("id")),
        Topic.of(
            new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
            line.topic(),
            uuid(row.getBytes("corrects")),
            uuid(row.getBytes("reminds"))),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        row.getString("message_id"),
        Instant.ofEpochMilli(row.getLong("planned_at")),
        term.lease(),
        term.until(),
        line.sendBy());
  }

  /** Claims what was found, and what goes with it, until the lease ends. */
  void lease(List<Claim> mails, Term term) {
    var notices = mails.stream().flatMap(mail -> mail.all().stream()).map(Claim::notice).toList();
    if (notices.isEmpty()) {
      return;
    }
    var values = new ArrayList<@Nullable Object>();
    values.addAll(List.of(term.lease(), term.until(), tenant.require().value()));
    values.addAll(notices);
    var places = String.join(", ", Collections.nCopies(notices.size(), "?"));
    sql.update(LEASE.formatted(places), values.toArray());
  }

  private static @Nullable UUID uuid(byte @Nullable [] bytes) {
    return bytes == null ? null : Sql.uuid(bytes);
  }
}
