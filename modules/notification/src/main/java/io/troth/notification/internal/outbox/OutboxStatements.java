package io.troth.notification.internal.outbox;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox.Search;
import io.troth.notification.internal.FirstIds;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.mail.Reply;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notices as they are listed. Plain JDBC: the query is put together of what is looked for. */
@Singleton
final class OutboxStatements {

  private static final String COLUMNS =
      """
      select id, policy_id, version_id, corrects, reminds, subject_id, round, superseded, state,
        message_id, attempts, planned_at, handed_over_at, bounced_at, secured, reply_code, reply_text,
        letter_hash, mail_id
      from notice where tenant_id = ?
      """;

  private static final String ROUNDS =
      """
      select id from notice where tenant_id = ? and version_id = ? and subject_id = ?
      order by round
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  OutboxStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A notice with what the list does not show.
   *
   * @param topic what one notice per person is counted by
   */
  record Row(
      NoticeView view,
      PolicyId policy,
      UUID topic,
      int round,
      boolean superseded,
      Optional<String> letter) {}

  /**
   * Newest first.
   *
   * @param before the last one of the page before
   */
  List<NoticeView> find(Search search, Optional<UUID> before, int limit) {
    var query = new Query(tenant.require().value());
    search.people().ifPresent(query::people);
    search.state().ifPresent(state -> query.and("state = ?", state));
    search.policy().ifPresent(policy -> query.and("policy_id = ?", policy.value()));
    search.from().ifPresent(from -> query.and("id >= ?", FirstIds.at(from)));
    search.until().ifPresent(until -> query.and("id < ?", FirstIds.at(until)));
    before.ifPresent(last -> query.and("id < ?", last));
    return sql
        .list(
            query.text() + " order by id desc limit ?", OutboxStatements::read, query.values(limit))
        .stream()
        .map(Row::view)
        .toList();
  }

  Optional<Row> notice(UUID id) {
    return sql.first(COLUMNS + " and id = ?", OutboxStatements::read, tenant.require().value(), id);
  }

  /** Ids of all rounds to the same person on the same topic. */
  List<UUID> rounds(Row row) {
    return sql.list(
        ROUNDS,
        found -> Sql.uuid(found.getBytes("id")),
        tenant.require().value(),
        row.topic(),
        row.view().subject().value());
  }

  private static Row read(ResultSet row) throws SQLException {
    var policy = new PolicyId(Sql.uuid(row.getBytes("policy_id")));
    var topic =
        Topic.of(
            policy,
            Sql.uuid(row.getBytes("version_id")),
            orNull(row.getBytes("corrects")),
            orNull(row.getBytes("reminds")));
    var code = row.getInt("reply_code");
    var view =
        new NoticeView(
            Sql.uuid(row.getBytes("id")),
            topic.version(),
            topic.correction(),
            new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
            NoticeState.valueOf(row.getString("state")),
            row.getString("message_id"),
            row.getInt("attempts"),
            Instant.ofEpochMilli(row.getLong("planned_at")),
            Sql.instant(row, "handed_over_at"),
            Sql.instant(row, "bounced_at"),
            row.getBoolean("secured"),
            Optional.ofNullable(row.getString("reply_text"))
                .map(text -> new Reply(code, text).line()),
            topic.kind(),
            Optional.ofNullable(row.getBytes("mail_id")).map(Sql::uuid));
    return new Row(
        view,
        policy,
        topic.key(),
        row.getInt("round"),
        row.getBoolean("superseded"),
        Optional.ofNullable(row.getBytes("letter_hash")).map(HexFormat.of()::formatHex));
  }

  private static @Nullable UUID orNull(byte @Nullable [] bytes) {
    return bytes == null ? null : Sql.uuid(bytes);
  }

  /** A query that grows with what is looked for. */
  private static final class Query {

    private final StringBuilder text = new StringBuilder(COLUMNS);
    private final List<@Nullable Object> values = new ArrayList<>();

    Query(UUID owner) {
      values.add(owner);
    }

    void and(String condition, Object value) {
      text.append(" and ").append(condition);
      values.add(value);
    }

    void people(Set<SubjectRef> people) {
      text.append(" and subject_id in (")
          .append(String.join(", ", Collections.nCopies(people.size(), "?")))
          .append(')');
      people.forEach(person -> values.add(person.value()));
    }

    String text() {
      return text.toString();
    }

    @Nullable Object[] values(int limit) {
      values.add(limit);
      return values.toArray();
    }
  }
}
