package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
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
      select n.version_id, m.send_by from
        (select tenant_id, version_id, min(due_at) due from notice
         where tenant_id = ? group by tenant_id, version_id having min(due_at) <= ?) n
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
      select id, policy_id, corrects, reminds, subject_id, message_id, planned_at
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
   * @param sendBy the last moment at which they keep its date
   */
  record Line(UUID topic, Optional<Instant> sendBy) {}

  /** Tenants with mails due, those whose lease passed included. */
  List<TenantId> tenants(Instant now) {
    return sql.list(TENANTS, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))), now);
  }

  /** What of the current tenant is due and may go, the most pressing first. */
  List<Line> lines(Instant now) {
    var owner = tenant.require().value();
    return sql.list(
        LINES,
        row -> new Line(Sql.uuid(row.getBytes("version_id")), Sql.instant(row, "send_by")),
        owner,
        now,
        owner);
  }

  /** Claims due mails of a line until the lease ends. */
  List<Claim> claim(Line line, UUID lease, Instant now, Instant until, int limit) {
    var owner = tenant.require().value();
    var found =
        sql.list(
            FIND,
            row ->
                new Claim(
                    Sql.uuid(row.getBytes("id")),
                    Topic.of(
                        new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
                        line.topic(),
                        uuid(row.getBytes("corrects")),
                        uuid(row.getBytes("reminds"))),
                    new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
                    row.getString("message_id"),
                    Instant.ofEpochMilli(row.getLong("planned_at")),
                    lease,
                    until,
                    line.sendBy()),
            owner,
            line.topic(),
            now,
            limit);
    lease(found, lease, until, owner);
    return found;
  }

  private void lease(List<Claim> found, UUID lease, Instant until, UUID owner) {
    if (found.isEmpty()) {
      return;
    }
    var values = new ArrayList<@Nullable Object>(List.of(lease, until, owner));
    found.forEach(claim -> values.add(claim.notice()));
    var places = String.join(", ", Collections.nCopies(found.size(), "?"));
    sql.update(LEASE.formatted(places), values.toArray());
  }

  private static @Nullable UUID uuid(byte @Nullable [] bytes) {
    return bytes == null ? null : Sql.uuid(bytes);
  }
}
