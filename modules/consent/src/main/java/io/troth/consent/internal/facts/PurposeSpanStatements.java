package io.troth.consent.internal.facts;

import io.troth.consent.api.ActType;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.PurposeSpan;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of consent, spread out for counting. Plain JDBC because they are rows without a life of
 * their own, replaced in batches, and made from the ledger in one pass over a range of its key.
 */
@Singleton
class PurposeSpanStatements {

  private static final String FORGET =
      "delete from purpose_span where tenant_id = ? and subject_id = ? and policy_id = ?";

  private static final String FORGET_ONE =
      """
      delete from purpose_span
      where tenant_id = ? and policy_id = ? and purpose = ? and subject_id = ?
      """;

  private static final String ADD =
      """
      insert into purpose_span (tenant_id, policy_id, purpose, subject_id, from_at, until_at, state,
        version_number, asserted, visitor)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String HISTORY =
      """
      select subject_id, type, purpose, version_number, acted_at, coalesce(known_at, acted_at) as known,
        with_acceptance, asserted
      from act
      where tenant_id = ? and policy_id = ? and type in (
        'CONSENT_GIVEN', 'CONSENT_RENEWED', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN',
        'CONSENT_REVOKED')
      """;

  private static final String IN_RANGE =
      HISTORY + " and subject_id >= ? and subject_id <= ? order by subject_id, ordinal";

  private static final String ON_PURPOSE =
      HISTORY + " and subject_id = ? and purpose = ? order by ordinal";

  private final Sql sql;
  private final CurrentTenant tenant;

  PurposeSpanStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** The stretches of one person or device under one policy. */
  record Stretches(
      SubjectRef subject, boolean visitor, PolicyTimeline timeline, List<PurposeSpan> spans) {}

  void replace(List<Stretches> all) {
    sql.batch(FORGET, all.stream().map(this::key).toList());
    add(all);
  }

  /** Of one purpose alone. */
  void replace(Stretches one, String purpose) {
    sql.update(
        FORGET_ONE, tenant(), one.timeline().policy().value(), purpose, one.subject().value());
    add(List.of(one));
  }

  void add(List<Stretches> all) {
    sql.batch(ADD, all.stream().flatMap(this::rows).toList());
  }

  /** Acts on purposes of everybody between two people, both included. */
  Map<SubjectRef, List<ConsentAct>> between(PolicyId policy, SubjectRef first, SubjectRef last) {
    return byPerson(
        sql.list(
            IN_RANGE,
            PurposeSpanStatements::act,
            tenant(),
            policy.value(),
            first.value(),
            last.value()));
  }

  /** Somebody's acts on one purpose. */
  List<ConsentAct> of(PolicyId policy, SubjectRef subject, String purpose) {
    return sql.list(
        ON_PURPOSE, row -> act(row).act(), tenant(), policy.value(), subject.value(), purpose);
  }

  /** Acts on purposes of these. */
  Map<SubjectRef, List<ConsentAct>> of(PolicyId policy, Collection<SubjectRef> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant());
    values.add(policy.value());
    subjects.forEach(subject -> values.add(subject.value()));
    return byPerson(
        sql.list(
            HISTORY
                + " and subject_id in (?"
                + ", ?".repeat(subjects.size() - 1)
                + ") order by subject_id, ordinal",
            PurposeSpanStatements::act,
            values.toArray()));
  }

  /** Somebody's act. */
  private record Owned(SubjectRef subject, ConsentAct act) {}

  private static Map<SubjectRef, List<ConsentAct>> byPerson(List<Owned> acts) {
    var all = new HashMap<SubjectRef, List<ConsentAct>>();
    acts.forEach(
        one -> all.computeIfAbsent(one.subject(), who -> new ArrayList<>()).add(one.act()));
    return all;
  }

  private static Owned act(ResultSet row) throws SQLException {
    return new Owned(
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        new ConsentAct(
            row.getString("purpose"),
            ActType.valueOf(row.getString("type")),
            row.getInt("version_number"),
            Instant.ofEpochMilli(row.getLong("acted_at")),
            row.getBoolean("with_acceptance"),
            Instant.ofEpochMilli(row.getLong("known")),
            row.getBoolean("asserted")));
  }

  private Object[] key(Stretches one) {
    return new Object[] {tenant(), one.subject().value(), one.timeline().policy().value()};
  }

  private Stream<Object[]> rows(Stretches one) {
    return one.spans().stream()
        .map(
            span ->
                new Object[] {
                  tenant(),
                  one.timeline().policy().value(),
                  span.purpose(),
                  one.subject().value(),
                  span.from(),
                  until(span),
                  PurposeCodes.of(span.state()),
                  span.version(),
                  span.asserted(),
                  one.visitor()
                });
  }

  private static long until(PurposeSpan span) {
    return span.until().equals(Instant.MAX) ? Long.MAX_VALUE : span.until().toEpochMilli();
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
