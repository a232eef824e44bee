package io.troth.notification.internal.reminder;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
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
 * The tenant's rule, how far reminding has come, and the reminders themselves. Plain JDBC because a
 * plan is written in batches that pass over what is there already, and because due walks are looked
 * for in all tenants at once.
 */
@Singleton
final class ReminderStatements {

  private static final String RULE = "select days_before from reminder_rule where tenant_id = ?";

  private static final String CHANGE =
      """
      insert into reminder_rule (tenant_id, days_before, changed_at, changed_by)
      values (?, ?, ?, ?)
      on duplicate key update days_before = values(days_before), changed_at = values(changed_at),
        changed_by = values(changed_by)
      """;

  private static final String OPEN =
      """
      insert into reminder_walk (tenant_id, version_id, policy_id, done_until_at, due_at)
      values (?, ?, ?, ?, ?)
      on duplicate key update due_at = due_at
      """;

  private static final String UNDER_WAY =
      """
      /* exempt: DUE_WORK */ select tenant_id, version_id, due_at from reminder_walk
      where due_at <= ? and (due_at > ? or (due_at = ? and version_id > ?))
      order by due_at, version_id limit 100
      """;

  private static final String LOCK =
      """
      select policy_id, done_until_at, until_at, after_subject_id from reminder_walk
      where tenant_id = ? and version_id = ? and due_at <= ? for update skip locked
      """;

  private static final String ADVANCE =
      """
      update reminder_walk set until_at = ?, after_subject_id = ?
      where tenant_id = ? and version_id = ?
      """;

  private static final String REST =
      """
      update reminder_walk set done_until_at = ?, until_at = null, after_subject_id = null, due_at = ?
      where tenant_id = ? and version_id = ?
      """;

  private static final String END =
      "delete from reminder_walk where tenant_id = ? and version_id = ?";

  private static final String PLAN =
      """
      insert into notice
        (tenant_id, id, policy_id, version_id, reminds, subject_id, channel, round, superseded,
         state, message_id, planned_at, due_at, attempts)
      values (?, ?, ?, ?, ?, ?, 'EMAIL', 1, false, 'PLANNED', ?, ?, ?, 0)
      on duplicate key update attempts = attempts
      """;

  private static final String REMINDED =
      """
      select count(*) as people from notice
      where tenant_id = ? and version_id = ? and handed_over_at is not null
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ReminderStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A walk that is due, in whichever tenant. */
  record Open(TenantId tenant, VersionId version, Instant due) {

    /** Before all of them. */
    static final Open NONE =
        new Open(
            new TenantId(new UUID(0, 0)), new VersionId(new UUID(0, 0)), Instant.ofEpochMilli(-1));
  }

  /**
   * How far a walk has come.
   *
   * @param doneUntil everybody whose day is not later was looked at
   * @param until the end of the window that is walked over now; empty between two walks
   */
  record Walk(
      PolicyId policy, Instant doneUntil, Optional<Instant> until, Optional<SubjectRef> after) {}

  /** A reminder to be planned, and when it may go out. */
  record Planned(UUID id, Topic topic, SubjectRef subject, String messageId, Instant due) {}

  int daysBefore() {
    return sql.first(RULE, row -> row.getInt("days_before"), owner()).orElse(0);
  }

  void change(int daysBefore, Instant at, String by) {
    sql.update(CHANGE, owner(), daysBefore, at, by);
  }

  /** Begins to look after a version, unless that was begun before. */
  void open(PolicyId policy, VersionId version, Instant now) {
    sql.update(OPEN, owner(), version.value(), policy.value(), now, now);
  }

  /** The next hundred that are due, after that one. */
  List<Open> underWay(Instant now, Open after) {
    return sql.list(
        UNDER_WAY,
        row ->
            new Open(
                new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                new VersionId(Sql.uuid(row.getBytes("version_id"))),
                Instant.ofEpochMilli(row.getLong("due_at"))),
        now,
        after.due(),
        after.due(),
        after.version().value());
  }

  /** Takes the walk for this transaction; empty when it rests or another replica has it. */
  Optional<Walk> lock(VersionId version, Instant now) {
    return sql.first(LOCK, ReminderStatements::walk, owner(), version.value(), now);
  }

  private static Walk walk(ResultSet row) throws SQLException {
    return new Walk(
        new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
        Instant.ofEpochMilli(row.getLong("done_until_at")),
        Sql.instant(row, "until_at"),
        Optional.ofNullable(row.getBytes("after_subject_id")).map(Sql::uuid).map(SubjectRef::new));
  }

  void advance(VersionId version, Instant until, SubjectRef last) {
    sql.update(ADVANCE, until, last.value(), owner(), version.value());
  }

  /** Nothing more to do until then. */
  void rest(VersionId version, Instant doneUntil, Instant due) {
    sql.update(REST, doneUntil, due, owner(), version.value());
  }

  void end(VersionId version) {
    sql.update(END, owner(), version.value());
  }

  /** Plans reminders; a person who was reminded of the version before is passed over. */
  void plan(List<Planned> reminders, Instant now) {
    sql.batch(PLAN, reminders.stream().map(one -> row(one, now)).toList());
  }

  private @Nullable Object[] row(Planned one, Instant now) {
    return new @Nullable Object[] {
      owner(),
      one.id(),
      one.topic().policy().value(),
      one.topic().key(),
      one.topic().version().value(),
      one.subject().value(),
      one.messageId(),
      now,
      one.due()
    };
  }

  long reminded(Topic topic) {
    return sql.first(REMINDED, row -> row.getLong("people"), owner(), topic.key()).orElse(0L);
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
