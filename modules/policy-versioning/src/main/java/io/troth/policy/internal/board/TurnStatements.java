package io.troth.policy.internal.board;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Whose turn it is to look at a tenant's boards. Plain JDBC because one update decides it: whoever
 * changes the row has the turn until it runs out, and no replica waits for another.
 */
@Singleton
class TurnStatements {

  private static final String BEGIN =
      "insert ignore into board_turn (tenant_id, until) values (?, 0)";

  /** A turn farther away than one can be taken for is left over from a clock that went wrong. */
  private static final String TAKE =
      "update board_turn set until = ? where tenant_id = ? and (until <= ? or until > ?)";

  private final Sql sql;
  private final CurrentTenant tenant;

  TurnStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * @return whether nobody else has the turn
   */
  boolean take(Instant now, Duration length) {
    var id = tenant.require().value();
    var until = now.plus(length);
    sql.update(BEGIN, id);
    return sql.update(TAKE, until, id, now, until) == 1;
  }
}
