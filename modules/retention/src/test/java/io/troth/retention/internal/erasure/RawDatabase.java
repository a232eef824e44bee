package io.troth.retention.internal.erasure;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database past every fence: what an intruder or a backup would see. */
@Singleton
final class RawDatabase {

  /** A column as the schema describes it. */
  record Column(String table, String name, String type, long length, boolean nullable) {}

  List<Map<String, Object>> rows(String sql, Object... values) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      for (var at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      try (var found = statement.executeQuery()) {
        var rows = new ArrayList<Map<String, Object>>();
        while (found.next()) {
          var row = new LinkedHashMap<String, Object>();
          for (var at = 1; at <= found.getMetaData().getColumnCount(); at++) {
            row.put(found.getMetaData().getColumnLabel(at), found.getObject(at));
          }
          rows.add(row);
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  int change(String sql, Object... values) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      for (var at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      connection.createStatement().execute("set foreign_key_checks = 0");
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  int insert(String table, Map<String, Object> row) {
    var marks = "?" + ", ?".repeat(row.size() - 1);
    var names = String.join(", ", row.keySet().stream().map(name -> "`" + name + "`").toList());
    return change(
        "insert into " + table + " (" + names + ") values (" + marks + ")", row.values().toArray());
  }

  List<Column> columns() {
    return rows(
            "select table_name t, column_name c, data_type d, is_nullable n,"
                + " coalesce(character_maximum_length, 0) l from information_schema.columns"
                + " where table_schema = database() order by table_name, ordinal_position")
        .stream()
        .map(
            row ->
                new Column(
                    text(row, "t"),
                    text(row, "c"),
                    text(row, "d"),
                    Long.parseLong(text(row, "l")),
                    text(row, "n").equals("YES")))
        .toList();
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  /** Tables that name people by their pseudonym, with the column that does. */
  Map<String, String> tablesOfPeople() {
    var tables = new TreeMap<String, String>();
    for (var column : columns()) {
      if (column.name().equals("subject_id")) {
        tables.put(column.table(), column.name());
      } else if (column.name().equals("stream_id")) {
        tables.putIfAbsent(column.table(), column.name());
      }
    }
    return tables;
  }

  private static Connection connect() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""));
  }
}
