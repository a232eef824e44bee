package io.troth.notification.internal.webhook;

import io.troth.notification.api.DeliveryState;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which replica sends what, and what became of it. Plain JDBC because a claim is {@code for update
 * skip locked}.
 */
@Singleton
final class ClaimStatements {

  /**
   * Heads of their streams, as the relay of the bus finds them: asked by values and not by
   * "exists", and only of rows that the statement's own snapshot has. The indexes are named, so
   * that it ends with the last head that is wanted, by whatever figures the server goes.
   */
  private static final String FIND =
      """
      select d.id, d.event_id, d.stream_id, d.attempts, d.base
      from webhook_delivery d force index (webhook_delivery_due)
      where d.tenant_id = ? and d.webhook_id = ? and d.due_at <= ? and (
        select 1 from webhook_delivery e force index (webhook_delivery_order)
        where e.tenant_id = d.tenant_id and e.webhook_id = d.webhook_id
          and e.stream_id = d.stream_id and e.open_seq < d.open_seq limit 1) is null
        and (
        select 1 from webhook_delivery s
        where s.tenant_id = d.tenant_id and s.id = d.id and s.open_seq = d.open_seq limit 1) = 1
      order by d.due_at, d.id limit ? for update skip locked
      """;

  private static final String LEASE =
      """
      update webhook_delivery set state = 'SENDING', lease = ?, due_at = ?, attempts = attempts + 1
      where tenant_id = ? and id = ?
      """;

  /** Ends a claim, if it still is the caller's. */
  private static final String END =
      """
      update webhook_delivery set state = ?, lease = null, due_at = ?,
        open_seq = case when ? is null then 9223372036854775807 else position end
      where tenant_id = ? and id = ? and lease = ?
      """;

  private static final String HAND_BACK =
      """
      update webhook_delivery
      set state = 'WAITING', lease = null, due_at = ?, attempts = attempts - 1
      where tenant_id = ? and id = ? and lease = ?
      """;

  /** What waits behind a head is looked at again when the head is. */
  private static final String FOLLOW =
      """
      update webhook_delivery set due_at = ?
      where tenant_id = ? and webhook_id = ? and stream_id = ? and state = 'WAITING'
      """;

  private static final String ATTEMPT =
      """
      insert into webhook_attempt (tenant_id, delivery_id, number, at, outcome, code, millis)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String HEALTH =
      """
      select failures, failing_since, paused_until from webhook_health
      where tenant_id = ? and webhook_id = ?
      """;

  private static final String FAILED =
      """
      insert into webhook_health (tenant_id, webhook_id, failures, failing_since, paused_until)
      values (?, ?, ?, ?, ?)
      on duplicate key update failures = values(failures), failing_since = values(failing_since),
        paused_until = values(paused_until)
      """;

  /** While an address fails, one attempt at a time finds out whether it still does. */
  private static final String TURN =
      """
      update webhook_health set paused_until = ?
      where tenant_id = ? and webhook_id = ? and paused_until <= ?
      """;

  private static final String RESTED =
      "update webhook_health set paused_until = ? where tenant_id = ? and webhook_id = ?";

  private static final String WELL =
      "delete from webhook_health where tenant_id = ? and webhook_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  ClaimStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A delivery under the caller's lease.
   *
   * @param attempts this one included
   * @param base attempts before the last replay
   */
  record Claim(
      UUID id, UUID webhook, UUID event, UUID stream, int attempts, int base, UUID lease) {}

  /** How an address has fared lately. */
  record Health(int failures, Optional<Instant> failingSince, Instant pausedUntil) {

    static final Health GOOD = new Health(0, Optional.empty(), Instant.EPOCH);
  }

  List<Claim> claim(UUID webhook, UUID lease, Instant now, Instant until, int limit) {
    var claims =
        sql.list(
            FIND,
            row ->
                new Claim(
                    Sql.uuid(row.getBytes(1)),
                    webhook,
                    Sql.uuid(row.getBytes(2)),
                    Sql.uuid(row.getBytes(3)),
                    row.getInt(4) + 1,
                    row.getInt(5),
                    lease),
            tenant(),
            webhook,
            now,
            limit);
    sql.batch(
        LEASE,
        claims.stream()
            .map(claim -> new @Nullable Object[] {lease, until, tenant(), claim.id()})
            .toList());
    return claims;
  }

  /**
   * Ends a claim; false when it no longer was the caller's.
   *
   * @param next when to try again; null for never
   */
  boolean end(Claim claim, DeliveryState state, @Nullable Instant next) {
    return sql.update(END, state, next, next, tenant(), claim.id(), claim.lease()) == 1;
  }

  void handBack(Claim claim, Instant due) {
    sql.update(HAND_BACK, due, tenant(), claim.id(), claim.lease());
  }

  void follow(Claim claim, Instant due) {
    sql.update(FOLLOW, due, tenant(), claim.webhook(), claim.stream());
  }

  void note(Claim claim, Instant at, Result result, int millis) {
    sql.update(
        ATTEMPT,
        tenant(),
        claim.id(),
        claim.attempts(),
        at,
        result.outcome(),
        result.code(),
        millis);
  }

  Health health(UUID webhook) {
    return sql.first(
            HEALTH,
            row ->
                new Health(
                    row.getInt("failures"),
                    Sql.instant(row, "failing_since"),
                    Instant.ofEpochMilli(row.getLong("paused_until"))),
            tenant(),
            webhook)
        .orElse(Health.GOOD);
  }

  void failed(UUID webhook, int failures, Instant since, Instant pausedUntil) {
    sql.update(FAILED, tenant(), webhook, failures, since, pausedUntil);
  }

  /** Takes the turn of an address that fails; false when another replica has it, or it rests. */
  boolean takeTurn(UUID webhook, Instant now, Instant until) {
    return sql.update(TURN, until, tenant(), webhook, now) == 1;
  }

  /** Ends the pause of an address. */
  void rested(UUID webhook, Instant now) {
    sql.update(RESTED, now, tenant(), webhook);
  }

  void well(UUID webhook) {
    sql.update(WELL, tenant(), webhook);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
