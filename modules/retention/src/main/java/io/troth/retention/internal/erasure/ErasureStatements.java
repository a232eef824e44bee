package io.troth.retention.internal.erasure;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Erasures and who works on them. Plain JDBC because they are claimed by {@code skip locked} and
 * looked for in all tenants at once.
 */
@Singleton
public class ErasureStatements {

  private static final String COLUMNS =
      """
      select id, subject_id, state, ground, note, asked_at, asked_by_kind, asked_by, attempts,
        trouble, begun_at, key_print, key_destroyed_at, journal_position, sealed, done_at
      from erasure where tenant_id = ?
      """;

  private static final String DUE =
      """
      /* exempt: DUE_WORK */ select tenant_id from erasure
      group by tenant_id having min(due_at) <= ?
      """;

  private static final String CLAIM =
      COLUMNS + " and due_at <= ? order by due_at limit 1 for update skip locked";

  private static final String ADD =
      """
      insert into erasure (tenant_id, id, subject_id, state, ground, note, asked_at, asked_by_kind,
        asked_by, due_at, attempts)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """;

  private static final String LEASE =
      "update erasure set lease = ?, due_at = ? where tenant_id = ? and id = ?";

  private static final String RENEW =
      "update erasure set due_at = ? where tenant_id = ? and id = ? and lease = ?";

  private static final String HELD =
      """
      update erasure set state = 'HELD', lease = null, due_at = ?
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String BEGUN =
      """
      update erasure set state = 'RUNNING', begun_at = ?, key_print = ?, sealed = ?
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String FAILED =
      """
      update erasure set lease = null, due_at = ?, attempts = attempts + 1, trouble = ?
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String LATER =
      """
      update erasure set lease = null, due_at = ?
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String DONE =
      """
      update erasure set state = 'DONE', note = null, sealed = null, lease = null, due_at = null,
        attempts = 0, trouble = null, done_at = ?
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String AGAIN =
      """
      update erasure set state = 'RUNNING', lease = null, due_at = ?, attempts = 0, trouble = null,
        begun_at = coalesce(begun_at, ?), key_print = coalesce(key_print, ?)
      where tenant_id = ? and id = ?
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ErasureStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  List<TenantId> due(Instant now) {
    return sql.list(DUE, row -> new TenantId(Sql.uuid(row.getBytes(1))), now);
  }

  Optional<ErasureRow> claim(Instant now, UUID lease, Instant until) {
    var row = sql.first(CLAIM, ErasureStatements::row, tenant(), now);
    row.ifPresent(found -> sql.update(LEASE, lease, until, tenant(), found.id()));
    return row;
  }

  void add(ErasureRow row, Instant due) {
    sql.update(
        ADD,
        tenant(),
        row.id(),
        row.person().value(),
        row.state(),
        row.ground(),
        row.note(),
        row.askedAt(),
        row.askedBy().kind(),
        row.askedBy().id(),
        due);
  }

  /** Keeps a claim; false when it is somebody else's by now. */
  boolean renew(UUID erasure, UUID lease, Instant until) {
    return sql.update(RENEW, until, tenant(), erasure, lease) == 1;
  }

  void held(UUID erasure, UUID lease, Instant due) {
    sql.update(HELD, due, tenant(), erasure, lease);
  }

  void begun(
      UUID erasure, UUID lease, Instant at, Optional<String> keyPrint, Optional<byte[]> seal) {
    sql.update(BEGUN, at, keyPrint, seal, tenant(), erasure, lease);
  }

  void written(UUID erasure, long position) {
    sql.update(
        "update erasure set journal_position = ? where tenant_id = ? and id = ?",
        position,
        tenant(),
        erasure);
  }

  /** The first time stays: a key that came back with a backup is destroyed a second time. */
  void keyDestroyed(UUID erasure, Instant at) {
    sql.update(
        "update erasure set key_destroyed_at = coalesce(key_destroyed_at, ?)"
            + " where tenant_id = ? and id = ?",
        at,
        tenant(),
        erasure);
  }

  /** Systems outside were told: who it was is not needed any more. */
  void unseal(UUID erasure) {
    sql.update(
        "update erasure set sealed = null where tenant_id = ? and id = ?", tenant(), erasure);
  }

  /** What is sealed, in the order of the erasures after one of them. */
  Map<UUID, byte[]> sealedAfter(UUID erasure, int limit) {
    var found = new LinkedHashMap<UUID, byte[]>();
    sql.list(
            "select id, sealed from erasure where tenant_id = ? and id > ? and sealed is not null"
                + " order by id limit ?",
            row -> Map.entry(Sql.uuid(row.getBytes(1)), row.getBytes(2)),
            tenant(),
            erasure,
            limit)
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** Puts the same under another key, unless it is gone by now. */
  void reseal(UUID erasure, byte[] before, byte[] after) {
    sql.update(
        "update erasure set sealed = ? where tenant_id = ? and id = ? and sealed = ?",
        after,
        tenant(),
        erasure,
        before);
  }

  long countSealed() {
    return sql.first(
            "select count(*) from erasure where tenant_id = ? and sealed is not null",
            row -> row.getLong(1),
            tenant())
        .orElse(0L);
  }

  void failed(UUID erasure, UUID lease, Instant due, String trouble) {
    sql.update(FAILED, due, trouble, tenant(), erasure, lease);
  }

  void later(UUID erasure, UUID lease, Instant due) {
    sql.update(LATER, due, tenant(), erasure, lease);
  }

  void done(UUID erasure, UUID lease, Instant at) {
    sql.update(DONE, at, tenant(), erasure, lease);
  }

  void again(UUID erasure, Instant due, Optional<String> keyPrint) {
    sql.update(AGAIN, due, due, keyPrint, tenant(), erasure);
  }

  Optional<ErasureRow> find(UUID erasure) {
    return sql.first(COLUMNS + " and id = ?", ErasureStatements::row, tenant(), erasure);
  }

  Optional<ErasureRow> of(SubjectRef person) {
    return sql.first(
        COLUMNS
            + " and id in (select erasure_id from erasure_person"
            + " where tenant_id = ? and subject_id = ?)",
        ErasureStatements::row,
        tenant(),
        tenant(),
        person.value());
  }

  List<ErasureRow> list(Optional<ErasureState> state, Optional<UUID> before, int limit) {
    var last = before.orElse(new UUID(-1, -1));
    return state.isPresent()
        ? sql.list(
            COLUMNS + " and state = ? and id < ? order by id desc limit ?",
            ErasureStatements::row,
            tenant(),
            state.get(),
            last,
            limit)
        : sql.list(
            COLUMNS + " and id < ? order by id desc limit ?",
            ErasureStatements::row,
            tenant(),
            last,
            limit);
  }

  long count(ErasureState state) {
    return sql.first(
            "select count(*) from erasure where tenant_id = ? and state = ?",
            row -> row.getLong(1),
            tenant(),
            state)
        .orElse(0L);
  }

  /** The greatest place in the journal that this database knows of; 0 for none. */
  long lastInJournal() {
    return sql.first(
            "select coalesce(max(journal_position), 0) from erasure where tenant_id = ?",
            row -> row.getLong(1),
            tenant())
        .orElse(0L);
  }

  private UUID tenant() {
    return tenant.require().value();
  }

  private static ErasureRow row(ResultSet row) throws SQLException {
    var position = row.getLong("journal_position");
    Optional<Long> written = row.wasNull() ? Optional.empty() : Optional.of(position);
    return new ErasureRow(
        Sql.uuid(row.getBytes("id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        ErasureState.valueOf(row.getString("state")),
        ErasureGround.valueOf(row.getString("ground")),
        Optional.ofNullable(row.getString("note")),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        new Actor(Actor.Kind.valueOf(row.getString("asked_by_kind")), row.getString("asked_by")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("trouble")),
        Sql.instant(row, "begun_at"),
        Optional.ofNullable(row.getString("key_print")),
        Sql.instant(row, "key_destroyed_at"),
        written,
        Optional.ofNullable(row.getBytes("sealed")),
        Sql.instant(row, "done_at"));
  }
}
