package io.troth.notification.internal.inbox;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.NoticeState;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Notices beside what was read of them. Plain JDBC because a page is one walk over an index with a
 * look-up beside it, and because the key itself decides which reading was the first. What was read
 * is kept by what a notice tells of, so that a notice which is sent again stays read.
 */
@Singleton
final class InboxStatements {

  private static final String COLUMNS =
      """
      select n.id, n.policy_id, n.version_id, n.corrects, n.reminds, n.planned_at, n.state, n.handed_over_at,
        r.read_at
      """;

  private static final String FROM =
      """
      from notice n left join notice_read r
        on r.tenant_id = n.tenant_id and r.topic_id = n.version_id and r.subject_id = n.subject_id
      where n.tenant_id = ? and n.subject_id = ? and n.superseded = false
        and (n.state <> 'CANCELLED' or r.read_at is not null)
      """;

  private static final String UNREAD = " and r.read_at is null";

  private static final String PUT =
      """
      insert into notice_read (tenant_id, topic_id, subject_id, read_at) values (?, ?, ?, ?)
      on duplicate key update read_at = read_at
      """;

  private static final String DROP =
      "delete from notice_read where tenant_id = ? and topic_id = ? and subject_id = ?";

  private static final String READERS =
      "select count(*) as people from notice_read where tenant_id = ? and topic_id = ?";

  private static final String READ_AT =
      """
      select r.read_at from notice n join notice_read r
        on r.tenant_id = n.tenant_id and r.topic_id = n.version_id and r.subject_id = n.subject_id
      where n.tenant_id = ? and n.subject_id = ? and n.id = ?
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  InboxStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Newest first, those before a notice. */
  List<InboxEntry> list(SubjectRef person, Optional<UUID> before, int limit) {
    var values = new ArrayList<@Nullable Object>(List.of(owner(), person.value()));
    before.ifPresent(values::add);
    values.add(limit);
    var statement =
        COLUMNS
            + FROM
            + before.map(id -> " and n.id < ?").orElse("")
            + " order by n.id desc limit ?";
    return sql.list(statement, InboxStatements::entry, values.toArray());
  }

  /**
   * A notice in its inbox.
   *
   * @param topic what is remembered as read
   */
  record Found(InboxEntry entry, UUID topic) {}

  Optional<Found> find(SubjectRef person, UUID notice) {
    return sql.first(
        COLUMNS + FROM + " and n.id = ?",
        row -> new Found(entry(row), Sql.uuid(row.getBytes("version_id"))),
        owner(),
        person.value(),
        notice);
  }

  long unread(SubjectRef person) {
    return sql.first(
            "select count(*) as waiting " + FROM + UNREAD,
            row -> row.getLong("waiting"),
            owner(),
            person.value())
        .orElse(0L);
  }

  /** What the newest unread notices tell of. */
  List<UUID> unreadTopics(SubjectRef person, int limit) {
    return sql.list(
        "select n.version_id " + FROM + UNREAD + " order by n.id desc limit ?",
        row -> Sql.uuid(row.getBytes("version_id")),
        owner(),
        person.value(),
        limit);
  }

  /** When what a notice tells of was opened, in whichever round. */
  Optional<Instant> readAt(SubjectRef person, UUID notice) {
    return sql.first(
        READ_AT,
        row -> Instant.ofEpochMilli(row.getLong("read_at")),
        owner(),
        person.value(),
        notice);
  }

  /** How many people have opened their notice of the version. */
  long readers(VersionId version) {
    return sql.first(READERS, row -> row.getLong("people"), owner(), version.value()).orElse(0L);
  }

  void read(SubjectRef person, List<UUID> topics, Instant at) {
    sql.batch(
        PUT,
        topics.stream()
            .map(topic -> new @Nullable Object[] {owner(), topic, person.value(), at})
            .toList());
  }

  void unread(SubjectRef person, UUID topic) {
    sql.update(DROP, owner(), topic, person.value());
  }

  private UUID owner() {
    return tenant.require().value();
  }

  private static InboxEntry entry(ResultSet row) throws SQLException {
    var topic =
        Topic.of(
            new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
            Sql.uuid(row.getBytes("version_id")),
            uuid(row.getBytes("corrects")),
            uuid(row.getBytes("reminds")));
    return new InboxEntry(
        Sql.uuid(row.getBytes("id")),
        topic.policy(),
        topic.kind(),
        topic.version(),
        topic.correction(),
        Instant.ofEpochMilli(row.getLong("planned_at")),
        NoticeState.valueOf(row.getString("state")),
        Sql.instant(row, "handed_over_at"),
        Sql.instant(row, "read_at"));
  }

  private static @Nullable UUID uuid(byte @Nullable [] bytes) {
    return bytes == null ? null : Sql.uuid(bytes);
  }
}
