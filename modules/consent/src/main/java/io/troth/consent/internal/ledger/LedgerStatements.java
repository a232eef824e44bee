package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Incidents.Incident;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
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
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The ledger of acts. Plain JDBC because rows are only ever added, in batches by imports, and are
 * values rather than things that live.
 */
@Singleton
class LedgerStatements {

  private static final String ADD =
      """
      insert into act (tenant_id, subject_id, ordinal, id, type, policy_id, version_id,
        version_number, compared_with, purpose, with_acceptance, acted_at, actor_kind, actor_id,
        content_hash, screen)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_REASON =
      "insert into act_reason (tenant_id, act_id, subject_id, reason) values (?, ?, ?, ?)";

  private static final String ADD_INCIDENT =
      """
      insert into standing_incident (tenant_id, act_id, subject_id, policy_id, version_id,
        version_number, found_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INCIDENTS =
      """
      select act_id, subject_id, policy_id, version_id, version_number, found_at
      from standing_incident
      where tenant_id = ? and (found_at < ? or found_at = ? and act_id < ?)
      order by found_at desc, act_id desc limit ?
      """;

  private static final String READ =
      """
      select a.id, a.subject_id, a.ordinal, a.type, a.policy_id, a.version_id, a.version_number,
        a.purpose, a.acted_at, a.actor_kind, a.actor_id, a.content_hash, a.screen, r.reason
      from act a left join act_reason r on r.tenant_id = a.tenant_id and r.act_id = a.id
      where a.tenant_id = ?
      """;

  private static final String BY_ID = READ + " and a.id = ?";

  private static final String BEFORE =
      READ + " and a.subject_id = ? and a.ordinal < ? order by a.ordinal desc limit ?";

  private static final String ON_POLICY =
      READ + " and a.subject_id = ? and a.policy_id = ? order by a.ordinal";

  private static final String NEWEST_ON_VERSION =
      READ
          + " and a.subject_id = ? and a.version_id = ? and a.type = ?"
          + " order by a.ordinal desc limit 1";

  private static final String NEWEST_ON_PURPOSE =
      READ
          + " and a.subject_id = ? and a.policy_id = ? and a.type = ? and a.purpose = ?"
          + " order by a.ordinal desc limit 1";

  private final Sql sql;
  private final CurrentTenant tenant;

  LedgerStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  void add(List<Entry> entries) {
    sql.batch(ADD, entries.stream().map(this::row).toList());
    sql.batch(
        ADD_REASON,
        entries.stream()
            .filter(entry -> entry.act().reason().isPresent())
            .map(
                entry ->
                    new Object[] {
                      tenant(), entry.id(), entry.subject().value(), entry.act().reason()
                    })
            .toList());
  }

  /** Lists the invalidated deemed acceptances as incidents. */
  void addIncidents(List<ActView> invalidations) {
    sql.batch(
        ADD_INCIDENT,
        invalidations.stream()
            .map(
                act ->
                    new Object[] {
                      tenant(),
                      act.id(),
                      act.subject().value(),
                      act.text().orElseThrow().policy().value(),
                      act.text().orElseThrow().version().value(),
                      act.versionNumber(),
                      act.at()
                    })
            .toList());
  }

  /** Newest first. */
  List<Incident> incidents(Instant before, UUID act, int limit) {
    return sql.list(INCIDENTS, LedgerStatements::incident, tenant(), before, before, act, limit);
  }

  private static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        Sql.uuid(row.getBytes("act_id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
        new VersionId(Sql.uuid(row.getBytes("version_id"))),
        row.getInt("version_number"),
        Instant.ofEpochMilli(row.getLong("found_at")));
  }

  Optional<ActView> find(UUID id) {
    return sql.first(BY_ID, LedgerStatements::view, tenant(), id);
  }

  /** Newest first. */
  List<Placed> before(SubjectRef subject, long ordinal, int limit) {
    return sql.list(
        BEFORE,
        row -> new Placed(row.getLong("ordinal"), view(row)),
        tenant(),
        subject.value(),
        ordinal,
        limit);
  }

  /** An act and its place in the person's ledger. */
  record Placed(long ordinal, ActView act) {}

  List<ActView> onPolicy(SubjectRef subject, PolicyId policy) {
    return sql.list(ON_POLICY, LedgerStatements::view, tenant(), subject.value(), policy.value());
  }

  Optional<ActView> newest(SubjectRef subject, VersionId version, ActType type) {
    return sql.first(
        NEWEST_ON_VERSION,
        LedgerStatements::view,
        tenant(),
        subject.value(),
        version.value(),
        type);
  }

  Optional<ActView> newest(SubjectRef subject, PolicyId policy, ActType type, String purpose) {
    return sql.first(
        NEWEST_ON_PURPOSE,
        LedgerStatements::view,
        tenant(),
        subject.value(),
        policy.value(),
        type,
        purpose);
  }

  private Object[] row(Entry entry) {
    var act = entry.act();
    return new Object[] {
      tenant(),
      entry.subject().value(),
      entry.ordinal(),
      entry.id(),
      act.type(),
      entry.policy().value(),
      act.version().id().value(),
      act.version().number(),
      act.comparedWith(),
      act.purpose(),
      act.withAcceptance(),
      act.at(),
      entry.actor().kind(),
      entry.actor().id(),
      act.version().contentHash(),
      act.screen()
    };
  }

  private UUID tenant() {
    return tenant.require().value();
  }

  private static ActView view(ResultSet row) throws SQLException {
    return new ActView(
        Sql.uuid(row.getBytes("id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        ActType.valueOf(row.getString("type")),
        Optional.of(
            new ActView.Text(
                new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
                new VersionId(Sql.uuid(row.getBytes("version_id"))),
                row.getInt("version_number"),
                row.getString("content_hash"))),
        Optional.ofNullable(row.getString("purpose")),
        Optional.empty(),
        Optional.ofNullable(row.getString("reason")),
        Instant.ofEpochMilli(row.getLong("acted_at")),
        Instant.ofEpochMilli(row.getLong("acted_at")),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        ActView.Circumstances.on(row.getString("screen")));
  }
}
