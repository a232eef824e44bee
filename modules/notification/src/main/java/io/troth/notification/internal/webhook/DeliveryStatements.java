package io.troth.notification.internal.webhook;

import io.troth.eventbus.RecordedFact;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView;
import io.troth.notification.api.DeliveryView.Attempt;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one webhook, and what was. Plain JDBC because deliveries are written and
 * changed in sets.
 */
@Singleton
final class DeliveryStatements {

  private static final String ENQUEUE =
      """
      insert into webhook_delivery (tenant_id, id, webhook_id, event_id, type, stream_id, position,
        open_seq, state, due_at, attempts, base, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, 0, ?)
      """;

  private static final String WANTED =
      "select 1 from webhook where tenant_id = ? and state = 'ENABLED' limit 1";

  /**
   * When an earlier fact of the stream is tried again: until then the new one need not be looked
   * at.
   */
  private static final String HELD_UNTIL =
      """
      select max(due_at) from webhook_delivery
      where tenant_id = ? and webhook_id = ? and stream_id = ? and open_seq < ? and state = 'WAITING'
      """;

  private static final String CLOSE_ALL =
      """
      update webhook_delivery
      set state = 'FAILED', due_at = null, lease = null, open_seq = 9223372036854775807
      where tenant_id = ? and webhook_id = ? and due_at is not null
      """;

  private static final String REPLAY =
      """
      update webhook_delivery
      set state = 'WAITING', due_at = ?, base = attempts, open_seq = position
      where tenant_id = ? and webhook_id = ? and id = ? and state in ('DELIVERED', 'FAILED')
      """;

  private static final String REPLAY_FAILED =
      """
      update webhook_delivery
      set state = 'WAITING', due_at = ?, base = attempts, open_seq = position
      where tenant_id = ? and webhook_id = ? and state = 'FAILED' and id >= ?
      order by id limit ?
      """;

  private static final String COLUMNS =
      """
      select d.id, d.event_id, d.type, d.state, d.attempts, d.created_at, d.due_at,
        a.number, a.at, a.outcome, a.code, a.millis
      from webhook_delivery d
      left join webhook_attempt a on a.tenant_id = d.tenant_id and a.delivery_id = d.id
      """;

  private static final String LIST =
      COLUMNS
          + """
            and a.number = d.attempts
          where d.tenant_id = ? and d.webhook_id = ? and d.id < ? %s order by d.id desc limit ?
          """;

  private static final String FIND =
      COLUMNS
          + " where d.tenant_id = ? and d.webhook_id = ? and d.id = ? order by a.number desc limit 200";

  private static final String SWEEP =
      "delete from webhook_delivery where tenant_id = ? and id < ? and due_at is null limit ?";

  private static final String SWEEP_ATTEMPTS =
      "delete from webhook_attempt where tenant_id = ? and delivery_id < ? limit ?";

  /** Sorts after every identifier of version 7. */
  private static final UUID LAST = new UUID(-1, -1);

  private final Sql sql;
  private final CurrentTenant tenant;

  DeliveryStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Whether the tenant has any address that is sent facts. */
  boolean wanted() {
    return sql.first(WANTED, row -> row.getInt(1), tenant()).isPresent();
  }

  /**
   * Puts a fact on its way.
   *
   * @param stream what it must not overtake
   */
  void enqueue(UUID id, UUID webhook, RecordedFact fact, UUID stream, Instant now) {
    var due = heldUntil(webhook, stream, fact.position()).filter(now::isBefore).orElse(now);
    sql.update(
        ENQUEUE,
        tenant(),
        id,
        webhook,
        fact.fact().id(),
        fact.fact().type(),
        stream,
        fact.position(),
        fact.position(),
        due,
        now);
  }

  private Optional<Instant> heldUntil(UUID webhook, UUID stream, long position) {
    return sql.first(HELD_UNTIL, row -> millis(row, 1), tenant(), webhook, stream, position)
        .flatMap(found -> found);
  }

  /** Gives up everything that waits for a webhook or is under way. */
  void closeAll(UUID webhook) {
    sql.update(CLOSE_ALL, tenant(), webhook);
  }

  boolean replay(UUID webhook, UUID delivery, Instant now) {
    return sql.update(REPLAY, now, tenant(), webhook, delivery) == 1;
  }

  /**
   * @param from the smallest identifier to replay
   */
  int replayFailed(UUID webhook, UUID from, int limit, Instant now) {
    return sql.update(REPLAY_FAILED, now, tenant(), webhook, from, limit);
  }

  List<DeliveryView> list(
      UUID webhook, Optional<DeliveryState> state, Optional<UUID> before, int limit) {
    var values = new ArrayList<@Nullable Object>(List.of(tenant(), webhook, before.orElse(LAST)));
    state.ifPresent(values::add);
    values.add(limit);
    var text = LIST.formatted(state.isPresent() ? "and d.state = ?" : "");
    return sql.list(text, DeliveryStatements::delivery, values.toArray());
  }

  /** One with all its attempts, newest first. */
  Optional<DeliveryView> find(UUID webhook, UUID delivery) {
    var rows = sql.list(FIND, DeliveryStatements::delivery, tenant(), webhook, delivery);
    return rows.stream()
        .findFirst()
        .map(
            one ->
                new DeliveryView(
                    one.id(),
                    one.event(),
                    one.type(),
                    one.state(),
                    one.attempts(),
                    one.createdAt(),
                    one.nextAt(),
                    rows.stream().flatMap(row -> row.tries().stream()).toList()));
  }

  int sweep(UUID before, int limit) {
    return sql.update(SWEEP, tenant(), before, limit);
  }

  int sweepAttempts(UUID before, int limit) {
    return sql.update(SWEEP_ATTEMPTS, tenant(), before, limit);
  }

  private static DeliveryView delivery(ResultSet row) throws SQLException {
    return new DeliveryView(
        Sql.uuid(row.getBytes(1)),
        Sql.uuid(row.getBytes(2)),
        row.getString(3),
        DeliveryState.valueOf(row.getString(4)),
        row.getInt(5),
        Instant.ofEpochMilli(row.getLong(6)),
        millis(row, 7),
        tries(row));
  }

  private static List<Attempt> tries(ResultSet row) throws SQLException {
    var outcome = row.getString(10);
    if (outcome == null) {
      return List.of();
    }
    int code = row.getInt(11);
    var answered = row.wasNull() ? Optional.<Integer>empty() : Optional.of(code);
    return List.of(
        new Attempt(
            row.getInt(8),
            Instant.ofEpochMilli(row.getLong(9)),
            AttemptOutcome.valueOf(outcome),
            answered,
            row.getInt(12)));
  }

  private static Optional<Instant> millis(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
