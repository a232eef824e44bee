package io.troth.retention.internal.connector;

import io.troth.kernel.TenantId;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.retention.internal.connector.Locker.Envelope;
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
 * What systems are asked, and who asks now. Plain JDBC because a claim is {@code for update skip
 * locked}, and because what is due is looked for in all tenants at once.
 */
@Singleton
class ErrandStatements {

  private static final String DUE_TENANTS =
      """
      /* exempt: DUE_WORK */ select tenant_id, min(due_at) due from connector_errand
      group by tenant_id having min(due_at) <= ?
      """;
  private static final String DUE =
      """
      select id from connector_errand where tenant_id = ? and due_at <= ?
      order by due_at, id limit 100
      """;
  private static final String COLUMNS =
      """
      select id, erasure_id, connector_id, system_name, state, due_at, attempts, accepted_at,
        deadline_at, gone, reason, trouble, created_at, ended_at
      from connector_errand where tenant_id = ?
      """;
  private static final String OF_ERASURE = COLUMNS + " and erasure_id = ? order by id";
  private static final String OF_CONNECTOR =
      COLUMNS + " and connector_id = ? and id < ? order by id desc limit ?";
  private static final String OPEN =
      COLUMNS + " and state in ('WAITING', 'OVERDUE') order by deadline_at, id limit ?";
  private static final String CLAIM =
      COLUMNS + " and id = ? and due_at <= ? for update skip locked";
  private static final String FIND = COLUMNS + " and id = ?";
  private static final String LOCK = FIND + " for update";
  private static final String ADD =
      """
      insert ignore into connector_errand (tenant_id, id, erasure_id, connector_id, system_name,
        state, due_at, attempts, deadline_at, gone, reason, trouble, created_at)
      values (?, ?, ?, ?, ?, 'WAITING', null, 0, ?, 0, '', '', ?)
      """;
  private static final String BEGIN =
      """
      update connector_errand set due_at = ?
      where tenant_id = ? and erasure_id = ? and state = 'WAITING' and due_at is null
      """;
  private static final String LEASE =
      """
      update connector_errand set lease = ?, due_at = ?, attempts = attempts + 1
      where tenant_id = ? and id = ?
      """;
  private static final String POSTPONE =
      "update connector_errand set due_at = ? where tenant_id = ? and id = ?";

  /** Ends a claim that still is the caller's, without an answer. */
  private static final String AGAIN =
      """
      update connector_errand set lease = null, due_at = ?, trouble = ?,
        accepted_at = coalesce(accepted_at, ?)
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String MINE =
      "select id from connector_errand where tenant_id = ? and id = ? and lease = ? for update";
  private static final String END =
      """
      update connector_errand set state = ?, lease = null, due_at = null, gone = ?, reason = ?,
        trouble = '', ended_at = ?
      where tenant_id = ? and id = ?
      """;
  private static final String WAITING =
      """
      select count(*) from connector_errand
      where tenant_id = ? and erasure_id = ? and state = 'WAITING'
      """;
  private static final String COUNT =
      """
      select count(*) from connector_errand
      where tenant_id = ? and connector_id = ? and state = ?
      """;
  private static final String OVERDUE =
      "select count(*) from connector_errand where tenant_id = ? and state = 'OVERDUE'";
  private static final String SEAL =
      """
      insert into connector_sealed (tenant_id, erasure_id, wrapped, sealed, created_at)
      values (?, ?, ?, ?, ?)
      """;
  private static final String SEALED =
      "select wrapped, sealed from connector_sealed where tenant_id = ? and erasure_id = ?";
  private static final String LOCK_SEALED = SEALED + " for update";
  private static final String UNSEAL =
      "delete from connector_sealed where tenant_id = ? and erasure_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  ErrandStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  List<TenantId> dueTenants(Instant now) {
    return sql.list(DUE_TENANTS, row -> new TenantId(Sql.uuid(row.getBytes(1))), now);
  }

  List<UUID> due(Instant now) {
    return sql.list(DUE, row -> Sql.uuid(row.getBytes(1)), tenant(), now);
  }

  List<Errand> ofErasure(UUID erasure) {
    return sql.list(OF_ERASURE, ErrandStatements::read, tenant(), erasure);
  }

  List<Errand> ofConnector(UUID connector, UUID before, int limit) {
    return sql.list(OF_CONNECTOR, ErrandStatements::read, tenant(), connector, before, limit);
  }

  List<Errand> open(int limit) {
    return sql.list(OPEN, ErrandStatements::read, tenant(), limit);
  }

  /** The errand if it is due and nobody else is at it, locked until the transaction ends. */
  Optional<Errand> claim(UUID id, Instant now) {
    return sql.first(CLAIM, ErrandStatements::read, tenant(), id, now);
  }

  Optional<Errand> find(UUID id) {
    return sql.first(FIND, ErrandStatements::read, tenant(), id);
  }

  Optional<Errand> lock(UUID id) {
    return sql.first(LOCK, ErrandStatements::read, tenant(), id);
  }

  void add(UUID id, UUID erasure, Connector connector, Instant deadline, Instant now) {
    sql.update(ADD, tenant(), id, erasure, connector.id(), connector.name(), deadline, now);
  }

  /** Lets what was prepared be asked from now on. */
  void begin(UUID erasure, Instant now) {
    sql.update(BEGIN, now, tenant(), erasure);
  }

  void lease(UUID id, UUID lease, Instant until) {
    sql.update(LEASE, lease, until, tenant(), id);
  }

  void postpone(UUID id, Instant due) {
    sql.update(POSTPONE, due, tenant(), id);
  }

  void again(UUID id, UUID lease, Instant due, String trouble, @Nullable Instant accepted) {
    sql.update(AGAIN, due, trouble, accepted, tenant(), id, lease);
  }

  /** Whether the claim still is the caller's; locks it. */
  boolean isMine(UUID id, UUID lease) {
    return sql.first(MINE, row -> Boolean.TRUE, tenant(), id, lease).isPresent();
  }

  void end(UUID id, ErrandState state, long gone, String reason, Instant now) {
    sql.update(END, state, gone, reason, now, tenant(), id);
  }

  long waiting(UUID erasure) {
    return count(WAITING, tenant(), erasure);
  }

  long count(UUID connector, ErrandState state) {
    return count(COUNT, tenant(), connector, state);
  }

  long overdue() {
    return count(OVERDUE, tenant());
  }

  private long count(String text, Object... values) {
    return sql.first(text, row -> row.getLong(1), values).orElse(0L);
  }

  void seal(UUID erasure, Envelope envelope, Instant now) {
    sql.update(SEAL, tenant(), erasure, envelope.key(), envelope.text(), now);
  }

  Optional<Envelope> envelope(UUID erasure) {
    return sql.first(SEALED, ErrandStatements::envelope, tenant(), erasure);
  }

  /**
   * Answers of one erasure that come at once are taken one after the other; to be called before any
   * of its errands is locked.
   */
  Optional<Envelope> lockEnvelope(UUID erasure) {
    return sql.first(LOCK_SEALED, ErrandStatements::envelope, tenant(), erasure);
  }

  void unseal(UUID erasure) {
    sql.update(UNSEAL, tenant(), erasure);
  }

  private static Envelope envelope(ResultSet row) throws SQLException {
    return new Envelope(row.getBytes("wrapped"), row.getBytes("sealed"));
  }

  private static Errand read(ResultSet row) throws SQLException {
    return new Errand(
        Sql.uuid(row.getBytes("id")),
        Sql.uuid(row.getBytes("erasure_id")),
        Sql.uuid(row.getBytes("connector_id")),
        row.getString("system_name"),
        ErrandState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getLong("gone"),
        row.getString("reason"),
        row.getString("trouble"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Sql.instant(row, "accepted_at"),
        Instant.ofEpochMilli(row.getLong("deadline_at")),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "ended_at"));
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
