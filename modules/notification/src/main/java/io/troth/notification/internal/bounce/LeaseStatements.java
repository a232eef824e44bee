package io.troth.notification.internal.bounce;

import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which replica does a job that is no tenant's. Plain JDBC because one update decides it: whoever
 * changes the row has the job until the lease runs out.
 */
@Singleton
class LeaseStatements {

  private static final String BEGIN =
      "insert ignore into lease (job, holder, until_at) values (?, ?, 0)";

  /**
   * A lease twice as long as any that is given is left over from a clock that went wrong. Not one
   * that is a little longer: to a replica whose clock is a second behind, all others are.
   */
  private static final String TAKE =
      """
      update lease set holder = ?, until_at = ?
      where job = ? and (holder = ? or until_at <= ? or until_at > ?)
      """;

  private final Sql sql;

  LeaseStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Takes the job, or keeps it.
   *
   * @return whether it is the holder's until then
   */
  boolean take(String job, UUID holder, Instant now, Duration length) {
    var until = now.plus(length);
    sql.update(BEGIN, job, holder);
    return sql.update(TAKE, holder, until, job, holder, now, until.plus(length)) == 1
        || sql.first(
                "select 1 from lease where job = ? and holder = ? and until_at = ?",
                row -> row.getInt(1),
                job,
                holder,
                until)
            .isPresent();
  }

  void release(String job, UUID holder) {
    sql.update("update lease set until_at = 0 where job = ? and holder = ?", job, holder);
  }
}
