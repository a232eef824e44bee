package io.troth.notification.internal.send;

import io.troth.notification.api.NoticeState;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts notices for the promise board. Plain JDBC because one query counts all versions. */
@Singleton
public final class TallyStatements {

  private static final String MAILS =
      """
      select version_id, state, count(*) as people from notice
      where tenant_id = ? and superseded = false group by version_id, state
      """;

  /** Of the people whose mail failed, how many a banner reached. */
  private static final String STAND_INS =
      """
      select n.version_id, count(*) as failed, count(i.subject_id) as shown
      from notice n left join impression i
        on i.tenant_id = n.tenant_id and i.version_id = n.version_id
        and i.subject_id = n.subject_id
      where n.tenant_id = ? and n.superseded = false and n.state in (?, ?, ?)
      group by n.version_id
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  TallyStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** People whose mail failed, and those of them to whom a banner was shown. */
  public record StandIn(long failed, long shown) {

    public static final StandIn NOBODY = new StandIn(0, 0);

    public StandIn and(StandIn other) {
      return new StandIn(failed + other.failed, shown + other.shown);
    }
  }

  private record Mails(VersionId version, NoticeState state, long people) {}

  public Map<VersionId, Map<NoticeState, Long>> mails() {
    var mails = new HashMap<VersionId, Map<NoticeState, Long>>();
    sql.list(
            MAILS,
            row ->
                new Mails(
                    new VersionId(Sql.uuid(row.getBytes("version_id"))),
                    NoticeState.valueOf(row.getString("state")),
                    row.getLong("people")),
            tenant.require().value())
        .forEach(
            row ->
                mails
                    .computeIfAbsent(row.version(), any -> new EnumMap<>(NoticeState.class))
                    .put(row.state(), row.people()));
    return mails;
  }

  public Map<VersionId, StandIn> standIns() {
    var values = new ArrayList<@Nullable Object>(List.of(tenant.require().value()));
    Stream.of(NoticeState.values()).filter(NoticeState::endedWithoutEvidence).forEach(values::add);
    var standIns = new HashMap<VersionId, StandIn>();
    sql.list(
            STAND_INS,
            row ->
                Map.entry(
                    new VersionId(Sql.uuid(row.getBytes("version_id"))),
                    new StandIn(row.getLong("failed"), row.getLong("shown"))),
            values.toArray())
        .forEach(row -> standIns.put(row.getKey(), row.getValue()));
    return standIns;
  }
}
