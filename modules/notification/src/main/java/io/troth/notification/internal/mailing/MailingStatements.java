package io.troth.notification.internal.mailing;

import io.troth.kernel.TenantId;
import io.troth.notification.api.MailingState;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The mails on a version as a whole. Plain JDBC because whatever is looked at next is taken by
 * {@code for update skip locked}, and because mails are given up in chunks.
 */
@Singleton
public final class MailingStatements {

  private static final String OPEN =
      """
      insert into mailing (tenant_id, version_id, policy_id, state, watch_at, since_at)
      values (?, ?, ?, 'RUNNING', ?, ?)
      on duplicate key update watch_at = values(watch_at)
      """;
  private static final String DUE =
      """
      /* exempt: DUE_WORK */ select tenant_id, version_id from mailing
      where watch_at <= ? order by watch_at limit 20
      """;
  private static final String READ =
      """
      select version_id, policy_id, state, since_at, send_by, at_risk_at from mailing
      where tenant_id = ? and version_id = ?
      """;
  private static final String CHANGE =
      """
      update mailing set state = ?, watch_at = ?, since_at = ?, changed_by = ?
      where tenant_id = ? and version_id = ?
      """;
  private static final String LOOKED =
      """
      update mailing set send_by = ?, at_risk_at = ?, watch_at = ?
      where tenant_id = ? and version_id = ?
      """;
  private static final String GIVE_UP =
      """
      update notice set state = 'CANCELLED', due_at = null, lease = null
      where tenant_id = ? and version_id = ?
        and (state in ('PLANNED', 'DEFERRED') or (state = 'SENDING' and due_at <= ?))
      limit ?
      """;
  private static final String NEXT_DUE =
      """
      select due_at due from notice force index (notice_version_due)
      where tenant_id = ? and version_id = ? and due_at is not null order by due_at limit 1
      """;
  private static final String TO_COME =
      """
      select planned from plan_cursor
      where tenant_id = ? and version_id = ? and finished_at is null
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  MailingStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A mailing to be looked at, in whichever tenant. */
  record Due(TenantId tenant, VersionId version) {}

  /**
   * A mailing as it is stored.
   *
   * @param since when it came into its state
   */
  record Mailing(
      VersionId version,
      PolicyId policy,
      MailingState state,
      Instant since,
      Optional<Instant> sendBy,
      Optional<Instant> atRiskSince) {}

  /** Begins it, unless it was begun before; it is looked at as soon as can be. */
  public void open(VersionId version, PolicyId policy, Instant now) {
    sql.update(OPEN, tenant.require().value(), version.value(), policy.value(), now, now);
  }

  public void forget(VersionId version) {
    sql.update(
        "delete from mailing where tenant_id = ? and version_id = ?",
        tenant.require().value(),
        version.value());
  }

  /** Whether nobody more is to get a mail on the version. */
  public boolean isCancelled(VersionId version) {
    return find(version).filter(mailing -> mailing.state() == MailingState.CANCELLED).isPresent();
  }

  List<Due> due(Instant now) {
    return sql.list(
        DUE,
        row ->
            new Due(
                new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                new VersionId(Sql.uuid(row.getBytes("version_id")))),
        now);
  }

  Optional<Mailing> find(VersionId version) {
    return sql.first(READ, MailingStatements::mailing, tenant.require().value(), version.value());
  }

  /** The mailing, held until the transaction ends. */
  Optional<Mailing> lock(VersionId version) {
    return sql.first(
        READ + " for update",
        MailingStatements::mailing,
        tenant.require().value(),
        version.value());
  }

  /**
   * The mailing if it is due to be looked at and nobody else does, held until the transaction ends.
   */
  Optional<Mailing> lockDue(VersionId version, Instant now) {
    return sql.first(
        READ + " and watch_at <= ? for update skip locked",
        MailingStatements::mailing,
        tenant.require().value(),
        version.value(),
        now);
  }

  private static Mailing mailing(ResultSet row) throws SQLException {
    return new Mailing(
        new VersionId(Sql.uuid(row.getBytes("version_id"))),
        new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
        MailingState.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("since_at")),
        Sql.instant(row, "send_by"),
        Sql.instant(row, "at_risk_at"));
  }

  void change(VersionId version, MailingState state, Instant now, String by) {
    sql.update(CHANGE, state, now, now, by, tenant.require().value(), version.value());
  }

  /** Keeps what a look has shown. */
  void looked(
      VersionId version,
      Optional<Instant> sendBy,
      Optional<Instant> atRiskSince,
      @Nullable Instant again) {
    sql.update(LOOKED, sendBy, atRiskSince, again, tenant.require().value(), version.value());
  }

  /** When the next mail may be claimed; empty when none waits. */
  Optional<Instant> nextDue(VersionId version) {
    return sql.first(
            NEXT_DUE, row -> Sql.instant(row, "due"), tenant.require().value(), version.value())
        .flatMap(due -> due);
  }

  /**
   * Gives up mails that nobody is sending.
   *
   * @return how many, at most the limit
   */
  int giveUp(VersionId version, Instant now, int limit) {
    return sql.update(GIVE_UP, tenant.require().value(), version.value(), now, limit);
  }

  /** How many are planned for while the walk goes on; empty when it is done. */
  Optional<Long> plannedSoFar(VersionId version) {
    return sql.first(
        TO_COME, row -> row.getLong("planned"), tenant.require().value(), version.value());
  }
}
