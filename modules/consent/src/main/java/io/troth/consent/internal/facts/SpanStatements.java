package io.troth.consent.internal.facts;

import io.troth.consent.internal.standing.Span;
import io.troth.consent.internal.standing.Spans;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Stretches of standing, spread out for counting. Plain JDBC because they are rows without a life
 * of their own, replaced in batches whenever a fact about the person is added.
 */
@Singleton
class SpanStatements {

  /** Versions this replica does not know of yet were written by one that does: they stay. */
  private static final String FORGET_GROUPS =
      """
      delete from rollout_span
      where tenant_id = ? and subject_id = ? and policy_id = ?
        and rollout_span.number <= ?
      """;

  private static final String FORGET_BOUND =
      "delete from bound_span where tenant_id = ? and policy_id = ? and subject_id = ?";

  private static final String ADD_GROUPS =
      """
      insert into rollout_span (tenant_id, version_id, subject_id, from_at, until_at, bits,
        policy_id, number)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_BOUND =
      """
      insert into bound_span (tenant_id, policy_id, subject_id, from_at, until_at, number)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  SpanStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** The stretches of one person under one policy. */
  record Stretches(SubjectRef subject, PolicyTimeline timeline, Spans spans) {}

  void replace(List<Stretches> all) {
    sql.batch(FORGET_GROUPS, all.stream().map(this::forgetGroups).toList());
    sql.batch(FORGET_BOUND, all.stream().map(this::forgetBound).toList());
    add(all);
  }

  void add(List<Stretches> all) {
    sql.batch(ADD_GROUPS, all.stream().flatMap(this::groups).toList());
    sql.batch(ADD_BOUND, all.stream().flatMap(this::bound).toList());
  }

  private Object[] forgetGroups(Stretches one) {
    var newest =
        one.timeline().everPublished().stream().mapToInt(PublishedVersion::number).max().orElse(0);
    return new Object[] {tenant(), one.subject().value(), one.timeline().policy().value(), newest};
  }

  private Object[] forgetBound(Stretches one) {
    return new Object[] {tenant(), one.timeline().policy().value(), one.subject().value()};
  }

  private Stream<Object[]> groups(Stretches one) {
    var versions =
        one.timeline().everPublished().stream()
            .collect(Collectors.toMap(PublishedVersion::number, PublishedVersion::id));
    return one.spans().groups().stream()
        .map(
            span ->
                new Object[] {
                  tenant(),
                  Objects.requireNonNull(versions.get(span.version())).value(),
                  one.subject().value(),
                  span.from(),
                  until(span),
                  span.value(),
                  one.timeline().policy().value(),
                  span.version()
                });
  }

  private Stream<Object[]> bound(Stretches one) {
    return one.spans().bound().stream()
        .map(
            span ->
                new Object[] {
                  tenant(),
                  one.timeline().policy().value(),
                  one.subject().value(),
                  span.from(),
                  until(span),
                  span.version()
                });
  }

  private static long until(Span span) {
    return span.until().equals(Instant.MAX) ? Long.MAX_VALUE : span.until().toEpochMilli();
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
