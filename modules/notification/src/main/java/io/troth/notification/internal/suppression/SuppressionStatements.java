package io.troth.notification.internal.suppression;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Reachability.Reason;
import io.troth.notification.api.Reachability.Unreachable;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * People no mail is sent to. Plain JDBC because a newer reason replaces an older one in one
 * statement, and a batch of mails asks for all its people at once.
 */
@Singleton
public final class SuppressionStatements {

  private static final String PUT =
      """
      insert into suppression (tenant_id, subject_id, reason, since_at) values (?, ?, ?, ?)
      on duplicate key update reason = values(reason), since_at = values(since_at)
      """;

  private static final String AMONG =
      "select subject_id from suppression where tenant_id = ? and subject_id in (%s)";

  private static final String LIST =
      """
      select subject_id, reason, since_at from suppression
      where tenant_id = ? and subject_id > ? order by subject_id limit ?
      """;

  private static final UUID LEAST = new UUID(0, 0);

  private final Sql sql;
  private final CurrentTenant tenant;

  SuppressionStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  public void put(SubjectRef subject, Reason reason, Instant since) {
    sql.update(PUT, tenant.require().value(), subject.value(), reason, since);
  }

  /** The address is another one, or said to be right: what came back before counts no longer. */
  public void remove(SubjectRef subject) {
    var owner = tenant.require().value();
    sql.update(
        "delete from suppression where tenant_id = ? and subject_id = ?", owner, subject.value());
    sql.update(
        """
        update returned_mail set pending = false
        where tenant_id = ? and subject_id = ? and pending = true
        """,
        owner,
        subject.value());
  }

  /** Which of these people are suppressed. */
  public Set<SubjectRef> among(Collection<SubjectRef> subjects) {
    if (subjects.isEmpty()) {
      return Set.of();
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.require().value());
    subjects.forEach(subject -> values.add(subject.value()));
    var places = String.join(", ", subjects.stream().map(subject -> "?").toList());
    return new HashSet<>(
        sql.list(
            AMONG.formatted(places),
            row -> new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
            values.toArray()));
  }

  public List<Unreachable> list(Optional<UUID> after, int limit) {
    return sql.list(
        LIST,
        row ->
            new Unreachable(
                new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
                Reason.valueOf(row.getString("reason")),
                Instant.ofEpochMilli(row.getLong("since_at"))),
        tenant.require().value(),
        after.orElse(LEAST),
        limit);
  }

  public long count() {
    return sql.first(
            "select count(*) from suppression where tenant_id = ?",
            row -> row.getLong(1),
            tenant.require().value())
        .orElse(0L);
  }
}
