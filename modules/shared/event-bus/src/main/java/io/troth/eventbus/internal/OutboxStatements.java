package io.troth.eventbus.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.Envelopes;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes facts. Plain JDBC for batched inserts and the upsert that hands out positions. */
@Singleton
final class OutboxStatements extends BusStatements {

  private static final String RESERVE =
      """
      insert into event_stream (tenant_id, stream_id, last_seq) values (?, ?, ?)
      on duplicate key update last_seq = last_seq + values(last_seq)
      """;

  private static final int STREAMS_PER_READ = 50;

  private static final String RESERVED =
      "select stream_id, last_seq from event_stream where tenant_id = ? and stream_id in (?"
          + ", ?".repeat(STREAMS_PER_READ - 1)
          + ")";

  private static final String ENVELOPE =
      """
      insert into event_envelope (tenant_id, id, type, time_at, stream_id, seq, subject_id,
        actor_kind, actor_id, causation_id, correlation_id, payload)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DELIVERY =
      """
      insert into event_delivery (tenant_id, event_id, listener, stream_id, open_seq, state, due_at,
        attempts)
      values (?, ?, ?, ?, ?, 'PUBLISHED', ?, 0)
      """;

  private static final String FEED =
      """
      insert into event_feed (tenant_id, event_id, place, stream_id, seq, type)
      values (?, ?, 0, ?, ?, ?)
      """;

  OutboxStatements(DataSource database) {
    super(database);
  }

  /** A fact with its place in the order of its stream. */
  record Placed(Envelope<?> envelope, UUID stream, long seq) {}

  /** A placed fact on its way to one listener. */
  record Addressed(Placed fact, String listener) {}

  /**
   * Takes positions in streams and keeps each stream locked until the transaction ends.
   *
   * @param wanted how many positions in which stream, in the order in which to lock
   * @return the first position taken in each stream
   */
  Map<UUID, Long> reserve(TenantId tenant, SortedMap<UUID, Integer> wanted) {
    insert(
        RESERVE,
        wanted.entrySet(),
        (statement, stream) -> {
          statement.setBytes(1, bytes(tenant.value()));
          statement.setBytes(2, bytes(stream.getKey()));
          statement.setLong(3, stream.getValue());
        });
    Map<UUID, Long> first = new HashMap<>();
    last(tenant, List.copyOf(wanted.keySet()))
        .forEach((stream, last) -> first.put(stream, last - wanted.getOrDefault(stream, 0) + 1));
    return first;
  }

  private Map<UUID, Long> last(TenantId tenant, List<UUID> streams) {
    Map<UUID, Long> last = new HashMap<>();
    for (int from = 0; from < streams.size(); from += STREAMS_PER_READ) {
      var chunk = streams.subList(from, Math.min(from + STREAMS_PER_READ, streams.size()));
      prepare(RESERVED, statement -> read(statement, tenant, chunk, last));
    }
    return last;
  }

  /** The statement keeps its shape: a short chunk repeats its last stream. */
  private static int read(
      PreparedStatement statement, TenantId tenant, List<UUID> chunk, Map<UUID, Long> into)
      throws SQLException {
    statement.setBytes(1, bytes(tenant.value()));
    for (int i = 0; i < STREAMS_PER_READ; i++) {
      statement.setBytes(i + 2, bytes(chunk.get(Math.min(i, chunk.size() - 1))));
    }
    return rows(statement, row -> into.put(uuid(row.getBytes(1)), row.getLong(2))).size();
  }

  void write(List<Placed> facts) {
    insert(ENVELOPE, facts, OutboxStatements::bind);
  }

  private static void bind(RowValues row, Placed fact) throws SQLException {
    var envelope = fact.envelope();
    row.setBytes(1, bytes(envelope.tenant().value()));
    row.setBytes(2, bytes(envelope.id()));
    row.setString(3, envelope.type());
    row.setLong(4, envelope.time().toEpochMilli());
    row.setBytes(5, bytes(fact.stream()));
    row.setLong(6, fact.seq());
    row.setBytes(7, bytes(envelope.subject().map(SubjectRef::value)));
    row.setString(8, envelope.actor().kind().name());
    row.setString(9, envelope.actor().id());
    row.setBytes(10, bytes(envelope.causation()));
    row.setBytes(11, bytes(envelope.correlation()));
    row.setString(12, Envelopes.payload(envelope.payload()));
  }

  /** Lays facts before those who read them from outside; their place is given later. */
  void feed(List<Placed> facts) {
    insert(
        FEED,
        facts,
        (statement, fact) -> {
          var envelope = fact.envelope();
          statement.setBytes(1, bytes(envelope.tenant().value()));
          statement.setBytes(2, bytes(envelope.id()));
          statement.setBytes(3, bytes(fact.stream()));
          statement.setLong(4, fact.seq());
          statement.setString(5, envelope.type());
        });
  }

  void address(List<Addressed> deliveries) {
    insert(
        DELIVERY,
        deliveries,
        (statement, delivery) -> {
          var fact = delivery.fact();
          statement.setBytes(1, bytes(fact.envelope().tenant().value()));
          statement.setBytes(2, bytes(fact.envelope().id()));
          statement.setString(3, delivery.listener());
          statement.setBytes(4, bytes(fact.stream()));
          statement.setLong(5, fact.seq());
          statement.setLong(6, fact.envelope().time().toEpochMilli());
        });
  }
}
