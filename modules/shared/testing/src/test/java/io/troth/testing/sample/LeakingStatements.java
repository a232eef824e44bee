package io.troth.testing.sample;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Raw JDBC past the fence, for the tests that must find it. */
@Singleton
public final class LeakingStatements {

  private final DataSource database;

  LeakingStatements(DataSource database) {
    this.database = database;
  }

  List<String> bodies() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("/* exempt: OPERATOR_REPORT */ select body from note");
        var rows = statement.executeQuery()) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
