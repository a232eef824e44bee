package io.troth.demo.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The one row of the platform's clock. Plain JDBC because the clock is asked before any tenant is
 * bound and must not depend on the mapping that depends on it.
 */
@ApplicationScoped
class ClockStatements {

  private final DataSource database;

  ClockStatements(DataSource database) {
    this.database = database;
  }

  Duration ahead() {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select ahead_millis from platform_clock where id = 1");
        var rows = query.executeQuery()) {
      return rows.next() ? Duration.ofMillis(rows.getLong(1)) : Duration.ZERO;
    } catch (SQLException e) {
      throw new IllegalStateException("the platform's clock cannot be read", e);
    }
  }

  Duration advance(Duration step) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update platform_clock set ahead_millis = ahead_millis + ? where id = 1")) {
      update.setLong(1, step.toMillis());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the platform's clock cannot be advanced", e);
    }
    return ahead();
  }
}
