package io.troth.notification.internal.suppression;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails.Reason;
import io.troth.notification.api.OptionalMails.Stop;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who declined the mails that may be declined. A table apart from the suppressions, so that no mail
 * that is owed can be stopped by it. Plain JDBC because its key decides that the first word stays.
 */
@Singleton
public class StopStatements {

  private static final String PUT =
      """
      insert ignore into optional_stop (tenant_id, subject_id, reason, since_at)
      values (?, ?, ?, ?)
      """;

  private static final String AMONG =
      """
      select subject_id, reason, since_at from optional_stop
      where tenant_id = ? and subject_id in (%s)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  StopStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  public void put(SubjectRef subject, Reason reason, Instant since) {
    sql.update(PUT, tenant.require().value(), subject.value(), reason, since);
  }

  Map<SubjectRef, Stop> among(Collection<SubjectRef> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.require().value());
    subjects.forEach(subject -> values.add(subject.value()));
    var places = String.join(", ", subjects.stream().map(subject -> "?").toList());
    return sql
        .list(
            AMONG.formatted(places),
            row ->
                Map.entry(
                    new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
                    new Stop(
                        Reason.valueOf(row.getString("reason")),
                        Instant.ofEpochMilli(row.getLong("since_at")))),
            values.toArray())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
