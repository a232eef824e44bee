package io.troth.notification.internal.mailing;

import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How many mails were taken in which minute. Plain JDBC because replicas add to the same row in one
 * statement.
 */
@Singleton
public final class MinuteStatements {

  private static final String ADD =
      """
      insert into mailing_minute (tenant_id, version_id, minute_at, taken, secured)
      values (?, ?, ?, ?, ?)
      on duplicate key update taken = taken + values(taken), secured = secured + values(secured)
      """;
  private static final String SINCE =
      """
      select sum(taken) taken, min(minute_at) began from mailing_minute
      where tenant_id = ? and version_id = ? and minute_at >= ? and minute_at <= ?
      """;
  private static final String EVER =
      """
      select sum(secured) secured, sum(case when minute_at < ? then taken else 0 end) settled
      from mailing_minute where tenant_id = ? and version_id = ?
      """;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LEAST = Duration.ofSeconds(10);
  private static final double MILLIS = 1_000;

  private final Sql sql;
  private final CurrentTenant tenant;

  MinuteStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Mails that were ever taken encrypted, and those taken before an instant. */
  record Ever(long secured, long settled) {}

  /** Counts mails that were taken now. */
  public void add(VersionId version, Instant now, long taken, long secured) {
    sql.update(
        ADD,
        tenant.require().value(),
        version.value(),
        now.truncatedTo(ChronoUnit.MINUTES),
        taken,
        secured);
  }

  /**
   * Mails a second over a stretch that ends now; empty when none was taken.
   *
   * @param since when the mailing came into its present state
   */
  Optional<Double> rate(VersionId version, Instant since, Duration stretch, Instant now) {
    return sql.first(
            SINCE,
            row ->
                row.getLong("taken") == 0
                    ? Optional.<Double>empty()
                    : Optional.of(
                        row.getLong("taken")
                            / seconds(Instant.ofEpochMilli(row.getLong("began")), since, now)),
            tenant.require().value(),
            version.value(),
            now.minus(stretch).truncatedTo(ChronoUnit.MINUTES),
            now)
        .flatMap(rate -> rate);
  }

  /**
   * How long a stretch lasted. Where the mailing began in its first minute, that counts from there;
   * its first seconds say little.
   */
  static double seconds(Instant firstMinute, Instant since, Instant now) {
    var beganIn = !since.isBefore(firstMinute) && since.isBefore(firstMinute.plus(MINUTE));
    var elapsed = Duration.between(beganIn ? since : firstMinute, now);
    return Math.max(elapsed.toMillis(), LEAST.toMillis()) / MILLIS;
  }

  Ever ever(VersionId version, Instant settledBefore) {
    return sql.first(
            EVER,
            row -> new Ever(row.getLong("secured"), row.getLong("settled")),
            settledBefore,
            tenant.require().value(),
            version.value())
        .orElse(new Ever(0, 0));
  }
}
