package io.troth.database;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where a running embedded database answers, and by which password.
 *
 * @param port on 127.0.0.1, 1 to 65535
 */
public record DatabaseAddress(int port, String password) {

  /** The schema that is always there. */
  public static final String SCHEMA = "troth";

  /** The application's account. */
  public static final String USER = "troth";

  /** What every connection of the application wants of the driver. */
  public static final String URL_OPTIONS =
      "?useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250"
          + "&prepStmtCacheSqlLimit=4096&rewriteBatchedStatements=true&connectionTimeZone=UTC";

  private static final Pattern SCHEMA_NAME = Pattern.compile("troth_[a-z0-9_]{1,40}");

  /** The JDBC address of the application's schema. */
  public String url() {
    return url(SCHEMA);
  }

  /**
   * Makes an empty schema, dropping one of the same name, and returns the JDBC address for it.
   *
   * @param name {@code troth_} and up to 40 lower-case letters, digits or underscores
   */
  public String freshSchema(String name) {
    if (!SCHEMA_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a schema name: " + name);
    }
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
      return url(name);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The schema " + name + " cannot be made.", e);
    }
  }

  /** Past every pool and guard: for the steps before there is an application. */
  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5000");
    return Objects.requireNonNull(
        new Driver().connect("jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA, properties));
  }

  private String url(String schema) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + URL_OPTIONS;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url();
  }
}
