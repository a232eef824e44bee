package io.troth.eventbus;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Writes what listeners heard, in their transaction, and looks into the bus's tables. */
@Singleton
final class Journal {

  private final AtomicLong entries = new AtomicLong();
  private final DataSource database;
  private final CurrentTenant tenant;
  private final TenantScope scope;

  Journal(DataSource database, CurrentTenant tenant, TenantScope scope) {
    this.scope = scope;
    this.database = database;
    this.tenant = tenant;
  }

  /** Writes under the tenant of the scope, not the one the envelope claims. */
  void write(String listener, Envelope<? extends CounterFact> heard) {
    update(
        "insert into journal (tenant_id, entry, listener, subject_id, event_id, step)"
            + " values (?, ?, ?, ?, ?, ?)",
        tenant.require(),
        entries.incrementAndGet(),
        listener,
        heard.payload().person().value(),
        heard.id(),
        heard.payload().step());
  }

  /** The steps that a listener heard about a person, in the order of its hearing. */
  List<Integer> steps(TenantId owner, String listener, SubjectRef person) {
    return query(
        "select step from journal where tenant_id = ? and listener = ? and subject_id = ?"
            + " order by entry",
        row -> row.getInt(1),
        owner,
        listener,
        person.value());
  }

  /** Positions of what a listener heard about a person, in the order of its hearing. */
  List<Long> positions(TenantId owner, String listener, SubjectRef person) {
    return query(
        "select e.seq from journal j join event_envelope e on e.tenant_id = j.tenant_id"
            + " and e.id = j.event_id"
            + " where j.tenant_id = ? and j.listener = ? and j.subject_id = ? order by j.entry",
        row -> row.getLong(1),
        owner,
        listener,
        person.value());
  }

  long envelopes(TenantId owner, SubjectRef person) {
    return query(
            "select count(*) from event_envelope where tenant_id = ? and subject_id = ?",
            row -> row.getLong(1),
            owner,
            person.value())
        .get(0);
  }

  /** States of the deliveries of a person's facts to a listener, in order. */
  List<String> states(TenantId owner, String listener, SubjectRef person) {
    return query(
        "select d.state from event_delivery d join event_envelope e on e.tenant_id = d.tenant_id"
            + " and e.id = d.event_id where d.tenant_id = ? and d.listener = ? and d.stream_id = ?"
            + " order by e.seq",
        row -> row.getString(1),
        owner,
        listener,
        person.value());
  }

  /** Leaves a person's deliveries as a replica does that was killed after it had claimed them. */
  void claimAndDie(TenantId owner, SubjectRef person, long until) {
    update(
        "update event_delivery set state = 'PROCESSING', lease = event_id, due_at = "
            + until
            + " where tenant_id = ? and stream_id = ?",
        owner,
        person.value());
  }

  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a query in the scope of the tenant, which is its first value. */
  <T> List<T> query(String sql, Row<T> row, TenantId owner, Object... values) {
    return scope.call(owner, () -> read(sql, row, owner, values));
  }

  private <T> List<T> read(String sql, Row<T> row, TenantId owner, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, owner, values);
      List<T> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return found;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private void update(String sql, TenantId owner, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, owner, values);
      statement.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static void bind(PreparedStatement statement, TenantId owner, Object... values)
      throws SQLException {
    statement.setBytes(1, bytes(owner.value()));
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof UUID id) {
        statement.setBytes(i + 2, bytes(id));
      } else {
        statement.setObject(i + 2, values[i]);
      }
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
