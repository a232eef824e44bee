package io.troth.bench;

import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies rows inside the database. Goes past the pool and the fence, like migrations do: the fence
 * takes no statement that is put together.
 */
@Singleton
class CrowdDatabase {

  private static final List<String> TABLES =
      List.of("standing_facts", "act", "bound_span", "rollout_span", "purpose_span");

  private static final String PERSON =
      "unhex(concat('019a0000000070008000', lpad(hex(p.n), 12, '0')))";
  private static final String ACT =
      "unhex(concat('019a0000000070018', lpad(hex(p.n * 16 + m.ordinal), 15, '0')))";

  private final String url;
  private final Properties account = new Properties();

  CrowdDatabase(
      @ConfigProperty(name = "quarkus.flyway.jdbc-url") String url,
      @ConfigProperty(name = "quarkus.flyway.username") String user,
      @ConfigProperty(name = "quarkus.flyway.password") String password) {
    this.url = url;
    account.setProperty("user", user);
    account.setProperty("password", password);
    account.setProperty("rewriteBatchedStatements", "true");
  }

  /** Work on one connection. */
  interface Work {
    void with(Copies copies) throws SQLException;
  }

  void with(Work work) {
    try (var connection = open();
        var statement = connection.createStatement()) {
      statement.execute(
          "create temporary table bench_person (n int primary key, lookup binary(32))");
      work.with(new Copies(connection));
      statement.execute("analyze table " + String.join(", ", TABLES));
    } catch (SQLException e) {
      throw new IllegalStateException("the crowd cannot come", e);
    }
  }

  private Connection open() throws SQLException {
    Driver driver = new com.mysql.cj.jdbc.Driver();
    return Objects.requireNonNull(driver.connect(url, account));
  }

  /** Sets of copies. */
  record Copies(Connection connection) {

    void number(int first, int last, IntFunction<byte[]> lookup) throws SQLException {
      try (var clear = connection.createStatement();
          var add = connection.prepareStatement("insert into bench_person values (?, ?)")) {
        clear.execute("delete from bench_person");
        for (var n = first; n <= last; n++) {
          add.setInt(1, n);
          add.setBytes(2, lookup.apply(n));
          add.addBatch();
        }
        add.executeBatch();
      }
    }

    void copy(UUID tenant, UUID model) throws SQLException {
      for (var table : TABLES) {
        var columns = columns(table);
        var values = columns.stream().map(Copies::value).collect(Collectors.joining(", "));
        var copy =
            "insert into %s (%s) select %s from bench_person p cross join %s m where m.tenant_id = ? and m.subject_id = ?"
                .formatted(table, String.join(", ", columns), values, table);
        try (var statement = connection.prepareStatement(copy)) {
          statement.setBytes(1, Sql.bytes(tenant));
          statement.setBytes(2, Sql.bytes(model));
          statement.executeUpdate();
        }
      }
    }

    private List<String> columns(String table) throws SQLException {
      try (var rows =
          connection.getMetaData().getColumns(connection.getCatalog(), null, table, null)) {
        var names = new ArrayList<String>();
        while (rows.next()) {
          names.add(rows.getString("COLUMN_NAME"));
        }
        return names;
      }
    }

    private static String value(String column) {
      return switch (column) {
        case "subject_id" -> PERSON;
        case "id" -> ACT;
        case "lookup" -> "p.lookup";
        default -> "m." + column;
      };
    }
  }
}
