package io.troth.notification.internal.staff;

import io.troth.kernel.TenantId;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.StaffTopic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What staff may have to be told of. Plain JDBC because one upsert gathers what happens, because
 * what is due is looked for in all tenants, and because it is taken by {@code skip locked}.
 */
@Singleton
final class MatterStatements {

  /** What waits already keeps its time; what was told lately waits until it may be told again. */
  private static final String HAPPENED =
      """
      insert into staff_matter (tenant_id, topic, about, policy_id, seen, last_at, due_at)
      values (?, ?, ?, ?, 0, ?, ?)
      on duplicate key update last_at = values(last_at),
        due_at = coalesce(due_at, greatest(values(due_at), coalesce(told_at, 0) + ?))
      """;

  private static final String DUE =
      """
      /* exempt: DUE_WORK */ select tenant_id, topic, about from staff_matter
      where due_at <= ? order by due_at limit 100
      """;
  private static final String TAKE =
      """
      select topic, about, policy_id, seen from staff_matter
      where tenant_id = ? and topic = ? and about = ? and due_at <= ? for update skip locked
      """;
  private static final String TOLD =
      """
      update staff_matter set seen = ?, told_at = ?, due_at = ?
      where tenant_id = ? and topic = ? and about = ?
      """;
  private static final String REST =
      """
      update staff_matter set seen = ?, due_at = ?
      where tenant_id = ? and topic = ? and about = ?
      """;
  private static final String SINCE =
      """
      select topic, about, policy_id, seen from staff_matter
      where tenant_id = ? and topic = ? and last_at >= ? order by last_at desc, about limit 20
      """;
  private static final String FAILED =
      """
      select state, count(*) notices, sum(case when superseded then 0 else 1 end) people
      from notice
      where tenant_id = ? and version_id = ? and state in ('REFUSED', 'BOUNCED', 'UNDELIVERABLE')
      group by state
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  MatterStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A matter to be looked at, in whichever tenant. */
  record Due(TenantId tenant, StaffTopic topic, UUID about) {}

  /**
   * Something happened.
   *
   * @param due when it is looked at, unless it is before
   * @param pause how long after the last mail about it at the earliest
   */
  void happened(
      StaffTopic topic,
      UUID about,
      Optional<PolicyId> policy,
      Instant now,
      Instant due,
      Duration pause) {
    sql.update(
        HAPPENED, owner(), topic, about, policy.map(PolicyId::value), now, due, pause.toMillis());
  }

  List<Due> due(Instant now) {
    return sql.list(
        DUE,
        row ->
            new Due(
                new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                StaffTopic.valueOf(row.getString("topic")),
                Sql.uuid(row.getBytes("about"))),
        now);
  }

  /** The matter for this transaction; empty when it rests or another replica has it. */
  Optional<Matter> take(StaffTopic topic, UUID about, Instant now) {
    return sql.first(TAKE, MatterStatements::matter, owner(), topic, about, now);
  }

  /**
   * Staff are told.
   *
   * @param seen how much of it by now
   * @param again when to look again; null for when something happens
   */
  void told(Matter matter, long seen, Instant now, @Nullable Instant again) {
    sql.update(TOLD, seen, now, again, owner(), matter.topic(), matter.about());
  }

  /** There is nothing to tell. */
  void rest(Matter matter, long seen, @Nullable Instant again) {
    sql.update(REST, seen, again, owner(), matter.topic(), matter.about());
  }

  /** In which something happened since then, newest first; twenty at most. */
  List<Matter> since(StaffTopic topic, Instant earliest) {
    return sql.list(SINCE, MatterStatements::matter, owner(), topic, earliest);
  }

  /** Every notice of a version that ever ended without arriving. */
  long everFailed(VersionId version) {
    return failed(version, "notices").values().stream().mapToLong(Long::longValue).sum();
  }

  /** People whose newest notice ended so; states in which nobody is are missing. */
  Map<NoticeState, Long> unreached(VersionId version) {
    return failed(version, "people");
  }

  private Map<NoticeState, Long> failed(VersionId version, String column) {
    var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
    sql
        .list(
            FAILED,
            row -> Map.entry(NoticeState.valueOf(row.getString("state")), row.getLong(column)),
            owner(),
            version.value())
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return new Matter(
        StaffTopic.valueOf(row.getString("topic")),
        Sql.uuid(row.getBytes("about")),
        Optional.ofNullable(row.getBytes("policy_id")).map(Sql::uuid).map(PolicyId::new),
        row.getLong("seen"));
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
