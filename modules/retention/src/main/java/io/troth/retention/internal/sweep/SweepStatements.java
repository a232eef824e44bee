package io.troth.retention.internal.sweep;

import io.troth.kernel.TenantId;
import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.Sweeps.Kind;
import io.troth.retention.api.Sweeps.Share;
import io.troth.retention.api.Sweeps.State;
import io.troth.retention.api.Sweeps.SweepView;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps, how far the one under way has come, and what they did. Plain JDBC because the one under
 * way is looked for in all tenants and taken by {@code skip locked}.
 */
@Singleton
class SweepStatements {

  static final UUID FIRST = new UUID(0, 0);

  /** Behind every rule's key, which begins with a category. */
  static final String IN_VAULT = "~";

  private static final String ANYWHERE =
      "/* exempt: DUE_WORK */ select tenant_id from sweep_under_way where paused = false limit 1000";
  private static final String TAKE =
      """
      select sweep_id, nightly, paused, at_rule, after_id from sweep_under_way
      where tenant_id = ? for update skip locked
      """;
  private static final String READ =
      "select sweep_id, nightly, paused, at_rule, after_id from sweep_under_way where tenant_id = ?";
  private static final String BEGIN =
      """
      insert into sweep_under_way (tenant_id, sweep_id, nightly, paused, at_rule, after_id)
      values (?, ?, ?, false, '', ?)
      """;
  private static final String ADD =
      """
      insert into sweep (tenant_id, id, kind, night, asked_by, started_at, busy_millis, chunks, rules,
        rules_done)
      values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0)
      """;
  private static final String ADVANCE =
      "update sweep_under_way set at_rule = ?, after_id = ? where tenant_id = ?";
  private static final String PAUSE = "update sweep_under_way set paused = ? where tenant_id = ?";
  private static final String END = "delete from sweep_under_way where tenant_id = ?";
  private static final String ENDED =
      "update sweep set ended_at = ? where tenant_id = ? and id = ?";
  private static final String NOTE =
      """
      update sweep set busy_millis = busy_millis + ?, chunks = chunks + 1, rules = ?, rules_done = ?
      where tenant_id = ? and id = ?
      """;
  private static final String COUNT =
      """
      insert into sweep_share (tenant_id, sweep_id, category, deed, records) values (?, ?, ?, ?, ?)
      on duplicate key update records = records + values(records)
      """;
  private static final String SHARES =
      "select sweep_id, category, deed, records from sweep_share where tenant_id = ? and sweep_id in (";
  private static final String HURRY =
      "update sweep_under_way set nightly = false where tenant_id = ?";
  private static final String SINCE =
      """
      select h.category, h.deed, sum(h.records) as records from sweep_share h
      join sweep s on s.tenant_id = h.tenant_id and s.id = h.sweep_id
      where h.tenant_id = ? and s.started_at >= ? group by h.category, h.deed
      order by h.category, h.deed
      """;
  private static final String SWEEP =
      """
      select s.id, s.kind, s.asked_by, s.started_at, s.ended_at, s.busy_millis, s.chunks, s.rules,
        s.rules_done, u.paused, u.at_rule
      from sweep s
      left join sweep_under_way u on u.tenant_id = s.tenant_id and u.sweep_id = s.id
      where s.tenant_id = ?
      """;
  private static final String ONE = SWEEP + " and s.id = ?";
  private static final String LIST = SWEEP + " and s.id < ? order by s.id desc limit ?";
  private static final String OF_NIGHT = "select id from sweep where tenant_id = ? and night = ?";
  private static final String LAST_ENDED =
      "select max(ended_at) as ended_at from sweep where tenant_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  SweepStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A sweep that is not over.
   *
   * @param atRule key of the rule it is at; empty at the beginning
   * @param after the last record seen of it
   */
  record UnderWay(UUID sweep, boolean nightly, boolean paused, String atRule, UUID after) {}

  /** Tenants with one that is not paused. */
  List<TenantId> anywhere() {
    return sql.list(ANYWHERE, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))));
  }

  /** Empty when there is none or another replica takes the step. */
  Optional<UnderWay> take() {
    return sql.first(TAKE, SweepStatements::underWay, tenant());
  }

  Optional<UnderWay> read() {
    return sql.first(READ, SweepStatements::underWay, tenant());
  }

  private static UnderWay underWay(ResultSet row) throws SQLException {
    return new UnderWay(
        Sql.uuid(row.getBytes("sweep_id")),
        row.getBoolean("nightly"),
        row.getBoolean("paused"),
        row.getString("at_rule"),
        Sql.uuid(row.getBytes("after_id")));
  }

  boolean hasNight(LocalDate night) {
    return sql.first(OF_NIGHT, row -> row.getBytes("id"), tenant(), night.toString()).isPresent();
  }

  /**
   * @throws Sql.DuplicateRowException when one is under way, or that night had its own
   */
  void begin(UUID id, Optional<LocalDate> night, String askedBy, Instant now) {
    sql.update(BEGIN, tenant(), id, night.isPresent(), FIRST);
    sql.update(
        ADD,
        tenant(),
        id,
        night.isPresent() ? Kind.NIGHTLY : Kind.NOW,
        night.map(LocalDate::toString),
        askedBy,
        now);
  }

  void advance(String atRule, UUID after) {
    sql.update(ADVANCE, atRule, after, tenant());
  }

  void pause(boolean paused) {
    sql.update(PAUSE, paused, tenant());
  }

  /** Lets the nightly one go on by day. */
  void hurry() {
    sql.update(HURRY, tenant());
  }

  void end(UUID id, Instant now) {
    sql.update(END, tenant());
    sql.update(ENDED, now, tenant(), id);
  }

  void note(UUID id, Duration busy, int rules, int done) {
    sql.update(NOTE, busy.toMillis(), rules, done, tenant(), id);
  }

  void count(UUID id, String category, Deed deed, long records) {
    sql.update(COUNT, tenant(), id, category, deed, records);
  }

  List<Share> shares(UUID id) {
    return shares(List.of(id)).getOrDefault(id, List.of());
  }

  /** What these did, by sweep. */
  Map<UUID, List<Share>> shares(List<UUID> sweeps) {
    var found = new HashMap<UUID, List<Share>>();
    if (!sweeps.isEmpty()) {
      var values = new ArrayList<@Nullable Object>();
      values.add(tenant());
      values.addAll(sweeps);
      sql.list(
          SHARES + "?" + ", ?".repeat(sweeps.size() - 1) + ") order by category, deed",
          row ->
              found
                  .computeIfAbsent(Sql.uuid(row.getBytes("sweep_id")), any -> new ArrayList<>())
                  .add(share(row)),
          values.toArray());
    }
    return found;
  }

  List<Share> since(Instant from) {
    return sql.list(SINCE, SweepStatements::share, tenant(), from);
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getString("category"), Deed.valueOf(row.getString("deed")), row.getLong("records"));
  }

  Optional<Instant> lastEnded() {
    return sql.list(LAST_ENDED, row -> Sql.instant(row, "ended_at"), tenant()).get(0);
  }

  Optional<SweepView> find(UUID id) {
    return sql.first(ONE, this::view, tenant(), id);
  }

  List<SweepView> before(UUID id, int limit) {
    return sql.list(LIST, this::view, tenant(), id, limit);
  }

  /** Without its shares, which are read once the rows are. */
  private SweepView view(ResultSet row) throws SQLException {
    var ended = Sql.instant(row, "ended_at");
    var rule = Optional.ofNullable(row.getString("at_rule"));
    return new SweepView(
        Sql.uuid(row.getBytes("id")),
        Kind.valueOf(row.getString("kind")),
        ended.isPresent() ? State.DONE : row.getBoolean("paused") ? State.PAUSED : State.RUNNING,
        row.getString("asked_by"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        ended,
        Duration.ofMillis(row.getLong("busy_millis")),
        row.getLong("chunks"),
        row.getInt("rules"),
        row.getInt("rules_done"),
        rule.filter(key -> !key.isEmpty() && !key.equals(IN_VAULT))
            .map(key -> key.substring(0, key.indexOf(' '))),
        List.of());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
