package io.troth.eventbus.internal;

import io.troth.eventbus.StoredFact;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Claims deliveries and records how they went. Plain JDBC because a claim is {@code for update skip
 * locked} over all tenants.
 *
 * <p>A delivery is claimed only when it is the first open one of its stream and listener: {@code
 * skip locked} alone would let two relays overtake each other. Closed ones sort last.
 *
 * <p>The rows are read as they are now, but what is asked about them is answered from the snapshot
 * of the statement's beginning. Facts committed since then are missing in it, and so their earlier
 * ones may be: hence a delivery must itself be in the snapshot. Both questions are values and no
 * {@code exists}, which MariaDB would join, skipping the locked rows it asks for; and they stop at
 * the first hit, which MySQL would not do for a minimum.
 */
@Singleton
final class RelayStatements extends BusStatements {

  private static final String HEADS =
      """
      from event_delivery d force index (event_delivery_due)
      where d.due_at <= ? and d.listener in (%s) and (
        select 1 from event_delivery e force index (event_delivery_order)
        where e.tenant_id = d.tenant_id and e.stream_id = d.stream_id and e.listener = d.listener
          and e.open_seq < d.open_seq limit 1) is null
        and (
        select 1 from event_delivery s
        where s.tenant_id = d.tenant_id and s.event_id = d.event_id and s.listener = d.listener
          and s.open_seq = d.open_seq limit 1) = 1
      """;

  private static final String FIND =
      "/* exempt: RELAY_CLAIM */ select d.tenant_id, d.event_id, d.listener, d.attempts "
          + HEADS
          + "order by d.due_at limit ? for update skip locked";

  private static final String LEASE =
      """
      /* exempt: RELAY_CLAIM */ update event_delivery
      set state = 'PROCESSING', lease = ?, due_at = ?
      where tenant_id = ? and event_id = ? and listener = ?
      """;

  /** One statement, so that what moves from due to under way meanwhile is seen once at least. */
  private static final String BUSY =
      "/* exempt: RELAY_UPKEEP */ select 1 "
          + HEADS
          + """
          union all
          select 1 from event_delivery p where p.due_at > ? and p.state = 'PROCESSING'
          """;

  /** Marks as handled, if the claim still is the caller's. */
  private static final String COMPLETE =
      """
      update event_delivery
      set state = 'COMPLETED', lease = null, due_at = null, open_seq = 9223372036854775807
      where tenant_id = ? and event_id = ? and listener = ? and state = 'PROCESSING' and lease = ?
      """;

  /** Ends a claim without success, if it still is the caller's. */
  private static final String GIVE_BACK =
      """
      update event_delivery
      set state = ?, lease = null, due_at = ?, attempts = ?, last_error = ?, parked_at = ?
      where tenant_id = ? and event_id = ? and listener = ? and state = 'PROCESSING' and lease = ?
      """;

  private static final String COLUMNS =
      """
      select id, type, time_at, subject_id, actor_kind, actor_id, causation_id, correlation_id,
        payload
      from event_envelope where tenant_id = ? and id\s""";

  private static final String ENVELOPE = COLUMNS + "= ?";

  private static final String AWAY = "away";

  private static final int FACTS_PER_READ = 50;

  private static final String ENVELOPES =
      COLUMNS + "in (?" + ", ?".repeat(FACTS_PER_READ - 1) + ")";

  RelayStatements(DataSource database) {
    super(database);
  }

  /** A delivery under the caller's lease. */
  record Claim(TenantId tenant, UUID event, String listener, int attempts, UUID lease) {}

  /** Claims up to so many heads for these listeners until the lease ends. */
  List<Claim> claim(Set<String> listeners, UUID lease, Instant now, Instant until, int limit) {
    var claims =
        prepare(
            FIND.formatted(places(listeners)),
            statement -> {
              int place = bind(statement, now, listeners);
              statement.setInt(place, limit);
              return rows(statement, row -> claim(row, lease));
            });
    batch(
        LEASE,
        claims,
        (statement, claim) -> {
          statement.setBytes(1, bytes(lease));
          statement.setLong(2, until.toEpochMilli());
          bind(statement, 3, claim);
        });
    return claims;
  }

  private static Claim claim(ResultSet row, UUID lease) throws SQLException {
    return new Claim(
        new TenantId(uuid(row.getBytes(1))),
        uuid(row.getBytes(2)),
        row.getString(3),
        row.getInt(4),
        lease);
  }

  /** Whether a relay has something to do now or is doing it. */
  boolean busy(Set<String> listeners, Instant now) {
    return prepare(
        BUSY.formatted(places(listeners)),
        statement -> {
          int place = bind(statement, now, listeners);
          statement.setLong(place, now.toEpochMilli());
          return exists(statement);
        });
  }

  /** Marks claims as handled, those that still are the caller's. */
  void complete(List<Claim> claims) {
    batch(
        COMPLETE,
        claims,
        (statement, claim) -> {
          int place = bind(statement, 1, claim);
          statement.setBytes(place, bytes(claim.lease()));
        });
  }

  /** Marks the claim as handled; false when it no longer is the caller's. */
  boolean complete(Claim claim) {
    return prepare(
        COMPLETE,
        statement -> {
          int place = bind(statement, 1, claim);
          statement.setBytes(place, bytes(claim.lease()));
          return statement.executeUpdate() == 1;
        });
  }

  /** Notes a failed attempt; the next one is due then. */
  boolean fail(Claim claim, Instant next, String error) {
    return giveBack(claim, DeliveryState.FAILED, next, claim.attempts() + 1, error);
  }

  /** Notes the last failed attempt. */
  boolean park(Claim claim, Instant now, String error) {
    return giveBack(claim, DeliveryState.PARKED, now, claim.attempts() + 1, error);
  }

  /** Notes that the other side was away: due again at once, for whoever reaches it first. */
  boolean wait(Claim claim, Instant now) {
    return giveBack(claim, DeliveryState.FAILED, now, claim.attempts() + 1, AWAY);
  }

  /** Hands back a claim that nobody began to work on. */
  boolean release(Claim claim, Instant now) {
    return giveBack(claim, DeliveryState.PUBLISHED, now, claim.attempts(), null);
  }

  private boolean giveBack(
      Claim claim, DeliveryState state, Instant time, int attempts, @Nullable String error) {
    boolean parks = state == DeliveryState.PARKED;
    return prepare(
        GIVE_BACK,
        statement -> {
          statement.setString(1, state.name());
          statement.setObject(2, parks ? null : time.toEpochMilli());
          statement.setInt(3, attempts);
          statement.setString(4, error);
          statement.setObject(5, parks ? time.toEpochMilli() : null);
          int place = bind(statement, 6, claim);
          statement.setBytes(place, bytes(claim.lease()));
          return statement.executeUpdate() == 1;
        });
  }

  /** The fact of a claim. */
  StoredFact envelope(Claim claim) {
    return prepare(
        ENVELOPE,
        statement -> {
          statement.setBytes(1, bytes(claim.tenant().value()));
          statement.setBytes(2, bytes(claim.event()));
          return rows(statement, row -> stored(claim.tenant(), row)).get(0);
        });
  }

  /** The facts of claims of one tenant. */
  List<StoredFact> envelopes(TenantId tenant, List<Claim> claims) {
    List<StoredFact> found = new ArrayList<>();
    for (int from = 0; from < claims.size(); from += FACTS_PER_READ) {
      var chunk = claims.subList(from, Math.min(from + FACTS_PER_READ, claims.size()));
      found.addAll(prepare(ENVELOPES, statement -> read(statement, tenant, chunk)));
    }
    return found;
  }

  /** The statement keeps its shape: a short chunk repeats its last fact. */
  private static List<StoredFact> read(
      PreparedStatement statement, TenantId tenant, List<Claim> chunk) throws SQLException {
    statement.setBytes(1, bytes(tenant.value()));
    for (int i = 0; i < FACTS_PER_READ; i++) {
      statement.setBytes(i + 2, bytes(chunk.get(Math.min(i, chunk.size() - 1)).event()));
    }
    return rows(statement, row -> stored(tenant, row));
  }

  private static StoredFact stored(TenantId tenant, ResultSet row) throws SQLException {
    return new StoredFact(
        uuid(row.getBytes(1)),
        row.getString(2),
        tenant,
        Instant.ofEpochMilli(row.getLong(3)),
        optionalUuid(row.getBytes(4)).map(SubjectRef::new),
        new Actor(Actor.Kind.valueOf(row.getString(5)), row.getString(6)),
        optionalUuid(row.getBytes(7)),
        uuid(row.getBytes(8)),
        row.getString(9));
  }

  private static String places(Set<String> listeners) {
    return String.join(", ", listeners.stream().map(listener -> "?").toList());
  }

  private static int bind(PreparedStatement statement, Instant now, Set<String> listeners)
      throws SQLException {
    int place = 1;
    statement.setLong(place++, now.toEpochMilli());
    for (var listener : listeners) {
      statement.setString(place++, listener);
    }
    return place;
  }

  private static int bind(PreparedStatement statement, int from, Claim claim) throws SQLException {
    statement.setBytes(from, bytes(claim.tenant().value()));
    statement.setBytes(from + 1, bytes(claim.event()));
    statement.setString(from + 2, claim.listener());
    return from + 3;
  }

  private static boolean exists(PreparedStatement statement) throws SQLException {
    return !rows(statement, row -> row.getInt(1)).isEmpty();
  }
}
