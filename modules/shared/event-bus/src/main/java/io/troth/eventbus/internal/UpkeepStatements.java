package io.troth.eventbus.internal;

import io.troth.eventbus.ParkedEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What people and the sweeper do with the deliveries of one tenant. Plain JDBC because deliveries
 * have no entity.
 */
@Singleton
final class UpkeepStatements extends BusStatements {

  private static final String COLUMNS =
      """
      select d.event_id, d.listener, e.type, e.time_at, e.subject_id, d.parked_at, d.attempts,
        d.last_error
      from event_delivery d
      join event_envelope e on e.tenant_id = d.tenant_id and e.id = d.event_id
      """;

  private static final String LIST =
      COLUMNS
          + """
          where d.tenant_id = ? and d.state = 'PARKED' and (d.parked_at > ?
            or (d.parked_at = ? and d.event_id > ?)
            or (d.parked_at = ? and d.event_id = ? and d.listener > ?))
          order by d.parked_at, d.event_id, d.listener limit ?
          """;

  private static final String FIND =
      COLUMNS
          + """
          where d.tenant_id = ? and d.event_id = ? and d.listener = ? and d.state = 'PARKED'
          for update
          """;

  private static final String REPLAY =
      """
      update event_delivery set state = 'PUBLISHED', due_at = ?, attempts = 0, parked_at = null
      where tenant_id = ? and event_id = ? and listener = ? and state = 'PARKED'
      """;

  private static final String DISMISS =
      """
      update event_delivery set state = 'DISMISSED', parked_at = null, open_seq = 9223372036854775807
      where tenant_id = ? and event_id = ? and listener = ? and state = 'PARKED'
      """;

  private static final String SWEEP =
      """
      delete from event_delivery
      where tenant_id = ? and event_id < ? and state = 'COMPLETED' limit 1000
      """;

  UpkeepStatements(DataSource database) {
    super(database);
  }

  /** Where a page begins: after the delivery of that name. */
  record Place(long parkedAt, UUID event, String listener) {

    static final Place FIRST = new Place(-1, new UUID(0, 0), "");
  }

  List<ParkedEvent> list(TenantId tenant, Place after, int limit) {
    return prepare(
        LIST,
        statement -> {
          statement.setBytes(1, bytes(tenant.value()));
          statement.setLong(2, after.parkedAt());
          statement.setLong(3, after.parkedAt());
          statement.setBytes(4, bytes(after.event()));
          statement.setLong(5, after.parkedAt());
          statement.setBytes(6, bytes(after.event()));
          statement.setString(7, after.listener());
          statement.setInt(8, limit);
          return rows(statement, UpkeepStatements::parked);
        });
  }

  Optional<ParkedEvent> find(TenantId tenant, UUID event, String listener) {
    return prepare(
        FIND,
        statement -> {
          bind(statement, 1, tenant, event, listener);
          return rows(statement, UpkeepStatements::parked).stream().findFirst();
        });
  }

  private static ParkedEvent parked(ResultSet row) throws SQLException {
    return new ParkedEvent(
        uuid(row.getBytes(1)),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        optionalUuid(row.getBytes(5)).map(SubjectRef::new),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getInt(7),
        row.getString(8));
  }

  boolean replay(TenantId tenant, UUID event, String listener, Instant now) {
    return prepare(
        REPLAY,
        statement -> {
          statement.setLong(1, now.toEpochMilli());
          bind(statement, 2, tenant, event, listener);
          return statement.executeUpdate() == 1;
        });
  }

  boolean dismiss(TenantId tenant, UUID event, String listener) {
    return prepare(
        DISMISS,
        statement -> {
          bind(statement, 1, tenant, event, listener);
          return statement.executeUpdate() == 1;
        });
  }

  /** Forgets marks of handled facts that are older than the id given; says how many. */
  int sweep(TenantId tenant, UUID before) {
    return prepare(
        SWEEP,
        statement -> {
          statement.setBytes(1, bytes(tenant.value()));
          statement.setBytes(2, bytes(before));
          return statement.executeUpdate();
        });
  }

  private static void bind(
      PreparedStatement statement, int from, TenantId tenant, UUID event, String listener)
      throws SQLException {
    statement.setBytes(from, bytes(tenant.value()));
    statement.setBytes(from + 1, bytes(event));
    statement.setString(from + 2, listener);
  }
}
