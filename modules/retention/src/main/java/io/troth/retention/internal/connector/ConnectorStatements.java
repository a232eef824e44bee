package io.troth.retention.internal.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.retention.api.ConnectorTarget;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Webhook;
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

/** The tenant's connectors. Plain JDBC because wrapped secrets never stay in a session. */
@Singleton
class ConnectorStatements {

  private static final String COLUMNS =
      """
      select id, kind, name, state, target, wrapped, earlier_wrapped, earlier_until, overdue_days,
        version, created_at
      from connector where tenant_id = ?
      """;
  private static final String ALL = COLUMNS + " order by id";
  private static final String FIND = COLUMNS + " and id = ?";
  private static final String LOCK = FIND + " for update";
  private static final String ADD =
      """
      insert into connector (tenant_id, id, kind, name, state, target, wrapped, overdue_days,
        version, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
      """;
  private static final String SAVE =
      """
      update connector set name = ?, state = ?, target = ?, wrapped = ?, earlier_wrapped = ?,
        earlier_until = ?, overdue_days = ?, version = version + 1
      where tenant_id = ? and id = ?
      """;
  private static final String REMOVE = "delete from connector where tenant_id = ? and id = ?";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sql sql;
  private final CurrentTenant tenant;

  ConnectorStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  private enum Kind {
    WEBHOOK(Webhook.class),
    DATABASE(Database.class);

    private final Class<? extends ConnectorTarget> type;

    Kind(Class<? extends ConnectorTarget> type) {
      this.type = type;
    }

    static Kind of(ConnectorTarget target) {
      return target instanceof Webhook ? WEBHOOK : DATABASE;
    }
  }

  private enum State {
    ON,
    OFF
  }

  List<Connector> all() {
    return sql.list(ALL, ConnectorStatements::read, tenant());
  }

  Optional<Connector> find(UUID id) {
    return sql.first(FIND, ConnectorStatements::read, tenant(), id);
  }

  /** The connector, locked until the transaction ends. */
  Optional<Connector> lock(UUID id) {
    return sql.first(LOCK, ConnectorStatements::read, tenant(), id);
  }

  void add(Connector one) {
    sql.update(
        ADD,
        tenant(),
        one.id(),
        Kind.of(one.target()),
        one.name(),
        state(one),
        text(one.target()),
        one.wrapped(),
        one.days(),
        one.createdAt());
  }

  void save(Connector one) {
    sql.update(
        SAVE,
        one.name(),
        state(one),
        text(one.target()),
        one.wrapped(),
        one.earlierWrapped(),
        one.earlierUntil(),
        one.days(),
        tenant(),
        one.id());
  }

  void remove(UUID id) {
    sql.update(REMOVE, tenant(), id);
  }

  private static State state(Connector one) {
    return one.on() ? State.ON : State.OFF;
  }

  private static Connector read(ResultSet row) throws SQLException {
    var kind = Kind.valueOf(row.getString("kind"));
    return new Connector(
        Sql.uuid(row.getBytes("id")),
        row.getString("name"),
        target(row.getString("target"), kind),
        State.valueOf(row.getString("state")) == State.ON,
        row.getInt("overdue_days"),
        row.getBytes("wrapped"),
        Optional.ofNullable(row.getBytes("earlier_wrapped")),
        Sql.instant(row, "earlier_until"),
        row.getLong("version"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static ConnectorTarget target(String text, Kind kind) {
    try {
      return JSON.readValue(text, kind.type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ConnectorTarget target) {
    try {
      return JSON.writeValueAsString(target);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
