package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Incidents.Incident;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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
        content_hash, screen, known_at, recipient, control, language, form_id, origin, source,
        on_behalf, proof, asserted, linked_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        a.compared_with, a.with_acceptance, a.purpose, a.acted_at, a.actor_kind, a.actor_id,
        a.content_hash, a.screen, a.known_at, a.recipient, a.control, a.language, a.form_id,
        a.origin, a.source, a.on_behalf, a.proof, a.asserted, a.linked_id, r.reason
      from act a left join act_reason r on r.tenant_id = a.tenant_id and r.act_id = a.id
      where a.tenant_id = ?
      """;

  private static final String BY_ID = READ + " and a.id = ?";

  private static final String BEFORE =
      READ + " and a.subject_id = ? and a.ordinal < ? order by a.ordinal desc limit ?";

  private static final String ON_POLICY =
      READ + " and a.subject_id = ? and a.policy_id = ? order by a.ordinal";

  private static final int KNOWN_AT_ONCE = 500;

  private static final String KNOWN =
      "select a.id from act a where a.tenant_id = ? and a.id in (?"
          + ", ?".repeat(KNOWN_AT_ONCE - 1)
          + ")";

  private static final String ALL = READ + " and a.subject_id = ? order by a.ordinal";

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
                      tenant(),
                      entry.act().id(),
                      entry.act().subject().value(),
                      entry.act().reason()
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

  /** Which of these acts are in the ledger. */
  Set<UUID> known(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant());
    for (var i = 0; i < KNOWN_AT_ONCE; i++) {
      values.add(ids.get(Math.min(i, ids.size() - 1)));
    }
    return Set.copyOf(sql.list(KNOWN, row -> Sql.uuid(row.getBytes("id")), values.toArray()));
  }

  /** Everything the person did, or a device did, oldest first. */
  List<Entry> all(SubjectRef subject) {
    return sql.list(ALL, ActRows::entry, tenant(), subject.value());
  }

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
    var text = act.text();
    var how = act.how();
    return new Object[] {
      tenant(),
      act.subject().value(),
      entry.ordinal(),
      act.id(),
      act.type(),
      text.map(on -> on.policy().value()),
      text.map(on -> on.version().value()),
      act.versionNumber(),
      entry.comparedWith(),
      act.purpose(),
      entry.withAcceptance(),
      act.at(),
      act.actor().kind(),
      act.actor().id(),
      text.map(ActView.Text::contentHash),
      how.screen(),
      act.knownAt(),
      act.recipient(),
      how.control(),
      how.language(),
      how.form(),
      how.origin().map(HexFormat.of()::parseHex),
      how.source(),
      how.onBehalf().map(OnBehalf::kind),
      how.onBehalf().map(OnBehalf::proof).or(how::proof),
      how.asserted(),
      entry.linked().map(SubjectRef::value)
    };
  }

  private UUID tenant() {
    return tenant.require().value();
  }

  private static ActView view(ResultSet row) throws SQLException {
    return ActRows.view(row);
  }
}
