package io.troth.notification.internal.plan;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectTable;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who must be told of what. Plain JDBC because a plan is written in batches that pass over what is
 * there already, and because open plans are looked for in all tenants at once.
 */
@Singleton
public final class PlanStatements {

  private static final String OPEN =
      """
      insert into plan_cursor
        (tenant_id, version_id, policy_id, number, effective_at, planned, due_at)
      values (?, ?, ?, ?, ?, 0, ?)
      on duplicate key update planned = planned
      """;

  private static final String UNDER_WAY =
      """
      /* exempt: DUE_WORK */ select tenant_id, version_id from plan_cursor
      where due_at <= ? order by due_at limit 20
      """;

  private static final String LOCK =
      """
      select after_subject_id, policy_id from plan_cursor
      where tenant_id = ? and version_id = ? and due_at is not null
      for update skip locked
      """;

  private static final String ADVANCE =
      """
      update plan_cursor
      set after_subject_id = ?, planned = planned + ?, due_at = ?, finished_at = ?
      where tenant_id = ? and version_id = ?
      """;

  private static final String OWED =
      """
      select c.version_id, c.policy_id, c.number, c.effective_at
      from plan_cursor c left join mailing m
        on m.tenant_id = c.tenant_id and m.version_id = c.version_id
      where c.tenant_id = ? and (m.state is null or m.state <> 'CANCELLED')
      """;
  private static final String STRETCH =
      """
      select max(p.id) final_id, count(*) people from
        (select s.id from %s s where s.tenant_id = ? and s.%s > ? order by s.%s limit ?) p
      """
          .formatted(SubjectTable.NAME, SubjectTable.ID, SubjectTable.ID);

  /**
   * One notice per person of a stretch, in one statement. Ids are of version 7 (RFC 9562): the
   * moment, a counter of twenty bits (§6.2, method 1), then 52 that nobody can guess without the
   * salt. The counter keeps rows of all keys in one order, which makes them a third cheaper.
   */
  private static final String PLAN_STRETCH =
      """
      insert into notice
        (tenant_id, id, policy_id, version_id, corrects, subject_id, channel, round, superseded,
         state, message_id, planned_at, due_at, attempts)
      select ?, unhex(q.x), ?, ?, null, q.person, 'EMAIL', 1, false, 'PLANNED',
        concat('<', substr(q.x, 1, 8), '-', substr(q.x, 9, 4), '-', substr(q.x, 13, 4), '-',
          substr(q.x, 17, 4), '-', substr(q.x, 21), '.1@', ?, '>'),
        ?, ?, 0
      from
        (select p.person, concat(?, '7', substr(p.c, 1, 3), '8', substr(p.c, 4, 2), substr(p.h, 1, 13)) x
         from
          (select s.%s person, sha2(concat(?, hex(s.%s)), 256) h,
             lpad(hex(row_number() over (order by s.%s)), 5, '0') c
           from %s s
           where s.tenant_id = ? and s.%s > ? and s.%s <= ?) p) q
      on duplicate key update superseded = notice.superseded
      """
          .formatted(
              SubjectTable.ID,
              SubjectTable.ID,
              SubjectTable.ID,
              SubjectTable.NAME,
              SubjectTable.ID,
              SubjectTable.ID);

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String DROP =
      "delete from plan_cursor where tenant_id = ? and version_id = ?";

  private static final String CANCEL =
      """
      update notice set state = 'CANCELLED', due_at = null
      where tenant_id = ? and version_id = ? and state in ('PLANNED', 'DEFERRED')
      """;

  private static final String PLAN =
      """
      insert into notice
        (tenant_id, id, policy_id, version_id, corrects, subject_id, channel, round, superseded,
         state, message_id, planned_at, due_at, attempts)
      values (?, ?, ?, ?, ?, ?, 'EMAIL', ?, false, 'PLANNED', ?, ?, ?, 0)
      on duplicate key update attempts = attempts
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  PlanStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A version people must be told of. */
  public record Owed(VersionId version, PolicyId policy, int number, Instant effectiveAt) {

    public Topic topic() {
      return Topic.of(policy, version);
    }
  }

  /** A plan that is not finished, in whichever tenant. */
  public record Open(TenantId tenant, VersionId version) {}

  /** How far a plan has come. */
  public record Cursor(Optional<SubjectRef> after, PolicyId policy) {}

  /** The next people of a walk. */
  record Stretch(SubjectRef last, int people) {}

  /** A notice to be planned. */
  public record Planned(UUID id, Topic topic, SubjectRef subject, int round, String messageId) {}

  /** Begins a plan, unless it was begun before. */
  public void open(Owed owed, Instant now) {
    sql.update(
        OPEN,
        tenant.require().value(),
        owed.version().value(),
        owed.policy().value(),
        owed.number(),
        owed.effectiveAt(),
        now);
  }

  public List<Open> underWay(Instant now) {
    return sql.list(
        UNDER_WAY,
        row ->
            new Open(
                new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                new VersionId(Sql.uuid(row.getBytes("version_id")))),
        now);
  }

  /** Takes the plan for this transaction; empty when it is done or another replica has it. */
  public Optional<Cursor> lock(VersionId version) {
    return sql.first(LOCK, PlanStatements::cursor, tenant.require().value(), version.value());
  }

  private static Optional<Stretch> stretch(ResultSet row) throws SQLException {
    var people = row.getInt("people");
    return Optional.ofNullable(row.getBytes("final_id"))
        .map(last -> new Stretch(new SubjectRef(Sql.uuid(last)), people));
  }

  private static Cursor cursor(ResultSet row) throws SQLException {
    var after = Optional.ofNullable(row.getBytes("after_subject_id"));
    return new Cursor(
        after.map(Sql::uuid).map(SubjectRef::new),
        new PolicyId(Sql.uuid(row.getBytes("policy_id"))));
  }

  public void advance(VersionId version, SubjectRef last, int planned, Instant now) {
    sql.update(
        ADVANCE, last.value(), planned, now, null, tenant.require().value(), version.value());
  }

  void finish(VersionId version, Optional<SubjectRef> last, int planned, Instant now) {
    sql.update(
        ADVANCE,
        last.map(SubjectRef::value),
        planned,
        null,
        now,
        tenant.require().value(),
        version.value());
  }

  /** Up to so many people after one; empty when there is nobody. */
  Optional<Stretch> stretch(Optional<SubjectRef> after, int limit) {
    return sql.first(
            STRETCH,
            PlanStatements::stretch,
            tenant.require().value(),
            after.map(SubjectRef::value).orElse(NOBODY),
            limit)
        .flatMap(found -> found);
  }

  /**
   * Plans the first round for a stretch of people; those who have it already keep it.
   *
   * @param salt makes the ids unguessable
   * @param due from when they may be sent
   */
  void plan(
      Topic topic,
      Optional<SubjectRef> after,
      Stretch stretch,
      UUID salt,
      String domain,
      Instant now,
      Instant due) {
    sql.update(
        PLAN_STRETCH,
        tenant.require().value(),
        topic.policy().value(),
        topic.key(),
        domain,
        now,
        due,
        "%012x".formatted(now.toEpochMilli()),
        salt.toString(),
        tenant.require().value(),
        after.map(SubjectRef::value).orElse(NOBODY),
        stretch.last().value());
  }

  /** Forgets that anybody is owed a notice of the version, and cancels what was not sent. */
  public void drop(VersionId version) {
    sql.update(DROP, tenant.require().value(), version.value());
    sql.update(CANCEL, tenant.require().value(), version.value());
  }

  /** Every version of the tenant that notices are owed for. */
  public List<Owed> owed() {
    return sql.list(
        OWED,
        row ->
            new Owed(
                new VersionId(Sql.uuid(row.getBytes("version_id"))),
                new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("effective_at"))),
        tenant.require().value());
  }

  /** Plans notices; those of the same person, topic and round that are there already stay. */
  public void plan(List<Planned> notices, Instant now) {
    var rows = notices.stream().map(notice -> row(notice, now)).toList();
    sql.batch(PLAN, rows);
  }

  private @Nullable Object[] row(Planned notice, Instant now) {
    return new @Nullable Object[] {
      tenant.require().value(),
      notice.id(),
      notice.topic().policy().value(),
      notice.topic().key(),
      notice.topic().corrects(),
      notice.subject().value(),
      notice.round(),
      notice.messageId(),
      now,
      now
    };
  }
}
