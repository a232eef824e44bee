package io.troth.retention.internal.connector;

import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.ConnectorTarget.Protection;
import io.troth.retention.api.Connectors.Finding;
import io.troth.retention.api.TableErasure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Erases in databases that are not ours, over connections of its own that live for one person.
 * Nothing of what such a database says of a fault is kept: it may quote the person's values.
 */
@Singleton
class OutsideDatabase {

  private final JdbcHosts hosts;
  private final Duration connect;
  private final Duration patience;

  OutsideDatabase(ConnectorSettings settings) {
    this.hosts = new JdbcHosts(settings.jdbcHosts().orElse(List.of()));
    this.connect = settings.connect();
    this.patience = settings.patience();
  }

  boolean allows(String host, int port) {
    return hosts.allows(host, port);
  }

  /** All tables in one transaction: either everything is gone or nothing. */
  Outcome erase(Database target, String password, Known person) {
    if (!allows(target.host(), target.port())) {
      return new Outcome.Trouble("The operator does not allow this server.");
    }
    try (var connection = open(target, password)) {
      var gone = 0L;
      for (var table : target.tables()) {
        gone += erase(connection, target.dialect(), table, person);
      }
      connection.commit();
      return new Outcome.Erased(gone);
    } catch (SQLException trouble) {
      return new Outcome.Trouble(words(trouble));
    }
  }

  private long erase(Connection connection, Dialect dialect, TableErasure table, Known person)
      throws SQLException {
    var sql = sql(connection, dialect, table);
    var value = person.value(table.identifier()).filter(sql::canHold);
    if (value.isEmpty()) {
      return 0;
    }
    try (var statement = prepared(connection, sql.erase(), sql.values(value.get()))) {
      return statement.executeUpdate();
    }
  }

  /** What {@link #erase} would touch now. */
  List<Finding> dryRun(Database target, String password, Known person) {
    return looking(
        target,
        password,
        (connection, table) -> {
          var sql = sql(connection, target.dialect(), table);
          return new Finding(
              true, counted(table, count(connection, sql, person.value(table.identifier()))));
        });
  }

  private long count(Connection connection, OutsideSql sql, Optional<String> value)
      throws SQLException {
    if (value.filter(sql::canHold).isEmpty()) {
      return 0;
    }
    try (var statement = prepared(connection, sql.count(), sql.values(value.get()));
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String counted(TableErasure table, long rows) {
    return "%s: %s %,d %s"
        .formatted(
            table.table(),
            table.clears() ? "would empty columns in" : "would delete",
            rows,
            rows == 1 ? "row" : "rows");
  }

  /** Whether tables, columns and rights are as they must be; touches nothing. */
  List<Finding> check(Database target, String password) {
    return looking(target, password, (connection, table) -> check(connection, target, table));
  }

  private Finding check(Connection connection, Database target, TableErasure table)
      throws SQLException {
    var sql = sql(connection, target.dialect(), table);
    var firm = firmColumns(connection, target.dialect(), table);
    if (!firm.isEmpty()) {
      return new Finding(
          false, "%s: cannot be empty: %s".formatted(table.table(), String.join(", ", firm)));
    }
    try (var statement = connection.prepareStatement(sql.rehearsal())) {
      statement.setNull(1, Types.NULL);
      statement.executeUpdate();
      return new Finding(true, table.table() + ": ready");
    }
  }

  private static List<String> firmColumns(
      Connection connection, Dialect dialect, TableErasure table) throws SQLException {
    var firm = new ArrayList<String>();
    try (var statement = connection.prepareStatement(OutsideSql.probe(dialect, table));
        var rows = statement.executeQuery()) {
      var columns = rows.getMetaData();
      for (var at = 2; at <= columns.getColumnCount(); at++) {
        if (columns.isNullable(at) == ResultSetMetaData.columnNoNulls) {
          firm.add(table.columns().get(at - 2));
        }
      }
    }
    return firm;
  }

  private interface Look {
    Finding at(Connection connection, TableErasure table) throws SQLException;
  }

  /** Looks at one table after the other; a fault at one ends nothing but the look at it. */
  private List<Finding> looking(Database target, String password, Look look) {
    if (!allows(target.host(), target.port())) {
      return List.of(new Finding(false, "The operator does not allow this server."));
    }
    try (var connection = open(target, password)) {
      var findings = new ArrayList<Finding>();
      for (var table : target.tables()) {
        findings.add(looked(connection, table, look));
      }
      return List.copyOf(findings);
    } catch (SQLException trouble) {
      return List.of(new Finding(false, words(trouble)));
    }
  }

  private static Finding looked(Connection connection, TableErasure table, Look look)
      throws SQLException {
    try {
      return look.at(connection, table);
    } catch (SQLException trouble) {
      return new Finding(false, table.table() + ": " + words(trouble));
    } finally {
      connection.rollback();
    }
  }

  private OutsideSql sql(Connection connection, Dialect dialect, TableErasure table)
      throws SQLException {
    try (var statement = prepared(connection, OutsideSql.probe(dialect, table), List.of());
        var rows = statement.executeQuery()) {
      return new OutsideSql(dialect, table, rows.getMetaData().getColumnType(1));
    }
  }

  private PreparedStatement prepared(Connection connection, String text, List<String> values)
      throws SQLException {
    var statement = connection.prepareStatement(text);
    statement.setQueryTimeout((int) patience.toSeconds());
    for (var i = 0; i < values.size(); i++) {
      statement.setString(i + 1, values.get(i));
    }
    return statement;
  }

  private Connection open(Database target, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", target.user());
    properties.setProperty("password", password);
    var mysql = target.dialect() == Dialect.MYSQL;
    if (mysql) {
      mysql(properties, target.protection());
    } else {
      postgresql(properties, target.protection());
    }
    var driver = mysql ? new com.mysql.cj.jdbc.Driver() : new org.postgresql.Driver();
    return begun(
        driver,
        "jdbc:%s://%s:%d/%s"
            .formatted(
                target.dialect().name().toLowerCase(Locale.ROOT),
                target.host(),
                target.port(),
                target.database()),
        properties);
  }

  private static Connection begun(Driver driver, String address, Properties properties)
      throws SQLException {
    var connection = Objects.requireNonNull(driver.connect(address, properties));
    var ready = false;
    try {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  /** The server is not trusted either: it may ask for no file of ours, nor send objects. */
  private void mysql(Properties properties, Protection protection) {
    properties.setProperty(
        "sslMode", protection == Protection.TLS ? "VERIFY_IDENTITY" : "DISABLED");
    properties.setProperty("connectTimeout", Long.toString(connect.toMillis()));
    properties.setProperty("socketTimeout", Long.toString(patience.toMillis()));
    properties.setProperty("allowLoadLocalInfile", "false");
    properties.setProperty("allowUrlInLocalInfile", "false");
    properties.setProperty("autoDeserialize", "false");
    properties.setProperty("allowMultiQueries", "false");
    properties.setProperty("characterEncoding", "UTF-8");
  }

  private void postgresql(Properties properties, Protection protection) {
    properties.setProperty("sslmode", protection == Protection.TLS ? "verify-full" : "disable");
    properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    properties.setProperty("connectTimeout", seconds(connect));
    properties.setProperty("loginTimeout", seconds(connect.multipliedBy(2)));
    properties.setProperty("socketTimeout", seconds(patience));
    // The server knows the column's type; a text for a number or a UUID is its to read.
    properties.setProperty("stringtype", "unspecified");
  }

  private static String seconds(Duration duration) {
    return Long.toString(Math.max(1, TimeUnit.MILLISECONDS.toSeconds(duration.toMillis())));
  }

  /** By the first two characters of the state, which SQL:2003 and both dialects share. */
  private static String words(SQLException trouble) {
    var state = Optional.ofNullable(trouble.getSQLState()).orElse("");
    if (state.startsWith("08")) {
      return "No connection.";
    }
    if (state.startsWith("28")) {
      return "User or password are not taken.";
    }
    if (state.startsWith("42") || state.startsWith("3D") || state.startsWith("3F")) {
      return "A name is not known there, or the user has no right to it (%s).".formatted(state);
    }
    if (state.startsWith("23")) {
      return "Other rows depend on these, or a column cannot be empty (%s): look at the order."
          .formatted(state);
    }
    return "The database refused it (state %s, error %d)."
        .formatted(state.isEmpty() ? "unknown" : state, trouble.getErrorCode());
  }
}
