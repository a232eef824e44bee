package io.troth.eventbus.internal;

import io.troth.eventbus.LogSlice.PlacedFact;
import io.troth.eventbus.RecordedFact;
import io.troth.eventbus.StoredFact;
import io.troth.eventbus.internal.FeedOrder.Unplaced;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The log's places. Plain JDBC for an upsert that takes a lock, batches and chunked deletes. */
@Singleton
final class FeedStatements {

  private static final String WAITING =
      "select 1 from event_feed where tenant_id = ? and place = 0 limit 1";

  /** Changes nothing, and keeps everybody else from placing until the transaction ends. */
  private static final String LOCK =
      """
      insert into event_feed_head (tenant_id, last_place, swept) values (?, 0, 0)
      on duplicate key update last_place = last_place
      """;

  private static final String HEAD =
      "select last_place, swept from event_feed_head where tenant_id = ?";

  private static final String UNPLACED =
      """
      select event_id, stream_id, seq from event_feed
      where tenant_id = ? and place = 0 order by stream_id, seq limit ?
      """;

  private static final String PLACE =
      "update event_feed set place = ? where tenant_id = ? and event_id = ?";

  private static final String ADVANCE =
      "update event_feed_head set last_place = ?, swept = ? where tenant_id = ?";

  private static final String FACT =
      """
      e.id, e.type, e.time_at, e.subject_id, e.actor_kind, e.actor_id, e.causation_id,
        e.correlation_id, e.payload
      """;

  private static final String FIND =
      "select e.stream_id, e.seq, "
          + FACT
          + " from event_envelope e where e.tenant_id = ? and e.id = ?";

  private static final String BETWEEN =
      "select f.place, "
          + FACT
          + """
          from event_feed f
          join event_envelope e on e.tenant_id = f.tenant_id and e.id = f.event_id
          where f.tenant_id = ? and f.place > ? and f.place <= ? %s order by f.place limit ?
          """;

  private static final String FIRST_YOUNG =
      """
      select place from event_feed where tenant_id = ? and place > 0 and event_id >= ?
      order by place limit 1
      """;

  private static final String FORGET_PLACED =
      "delete from event_feed where tenant_id = ? and place > 0 and place <= ? limit ?";

  private static final String FORGET_UNPLACED =
      "delete from event_feed where tenant_id = ? and place = 0 and event_id < ? limit ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  FeedStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Where a tenant's log stands. */
  record Head(long last, long swept) {}

  boolean waiting() {
    return sql.first(WAITING, row -> row.getInt(1), tenant()).isPresent();
  }

  /** The head, kept from everybody else until the transaction ends. */
  Head lock() {
    sql.update(LOCK, tenant());
    return head();
  }

  Head head() {
    return sql.first(HEAD, row -> new Head(row.getLong(1), row.getLong(2)), tenant())
        .orElse(new Head(0, 0));
  }

  /**
   * Facts without a place, as of one moment: when one is among them, so is every earlier one of its
   * stream. Hence no locking read, which would see rows committed while it runs.
   */
  List<Unplaced> unplaced(int limit) {
    return sql.list(
        UNPLACED,
        row -> new Unplaced(Sql.uuid(row.getBytes(1)), Sql.uuid(row.getBytes(2)), row.getLong(3)),
        tenant(),
        limit);
  }

  void place(List<Unplaced> facts, long last) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var fact : facts) {
      rows.add(new @Nullable Object[] {last + rows.size() + 1, tenant(), fact.event()});
    }
    sql.batch(PLACE, rows);
  }

  void advance(Head head) {
    sql.update(ADVANCE, head.last(), head.swept(), tenant());
  }

  Optional<RecordedFact> find(UUID id) {
    return sql.first(
        FIND,
        row -> new RecordedFact(fact(row), Sql.uuid(row.getBytes("stream_id")), row.getLong("seq")),
        tenant(),
        id);
  }

  List<PlacedFact> between(long after, long upTo, Set<String> types, int limit) {
    var ofTypes =
        types.isEmpty()
            ? ""
            : "and f.type in (" + String.join(", ", Collections.nCopies(types.size(), "?")) + ")";
    var values = new ArrayList<@Nullable Object>(List.of(tenant(), after, upTo));
    values.addAll(types);
    values.add(limit);
    return sql.list(
        BETWEEN.formatted(ofTypes),
        row -> new PlacedFact(row.getLong("place"), fact(row)),
        values.toArray());
  }

  /** The place of the first fact that is not older than that identifier. */
  Optional<Long> firstYoung(UUID oldest) {
    return sql.first(FIRST_YOUNG, row -> row.getLong(1), tenant(), oldest);
  }

  int forgetPlaced(long upTo, int limit) {
    return sql.update(FORGET_PLACED, tenant(), upTo, limit);
  }

  int forgetUnplaced(UUID before, int limit) {
    return sql.update(FORGET_UNPLACED, tenant(), before, limit);
  }

  private StoredFact fact(ResultSet row) throws SQLException {
    return new StoredFact(
        Sql.uuid(row.getBytes("id")),
        row.getString("type"),
        new TenantId(tenant()),
        Instant.ofEpochMilli(row.getLong("time_at")),
        optional(row.getBytes("subject_id")).map(SubjectRef::new),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        optional(row.getBytes("causation_id")),
        Sql.uuid(row.getBytes("correlation_id")),
        row.getString("payload"));
  }

  private static Optional<UUID> optional(byte @Nullable [] bytes) {
    return Optional.ofNullable(bytes).map(Sql::uuid);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
