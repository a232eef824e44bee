package io.troth.consent.internal.promise;

import io.troth.consent.api.ActType;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.internal.standing.RolloutGroups;
import io.troth.kernel.Actor;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Counts for the promise board. Plain JDBC because one query counts all versions together. */
@Singleton
class TallyStatements {

  private static final String GROUPS =
      """
      select version_id, bits, count(*) as people from rollout_span
      where tenant_id = ? and from_at <= ? and until_at > ? group by version_id, bits
      """;

  private static final String BOUND =
      """
      select policy_id, number, count(*) as people from bound_span
      where tenant_id = ? and from_at <= ? and until_at > ? group by policy_id, number
      """;

  private static final String CONSENTS =
      """
      select policy_id, purpose, type, actor_kind, count(*) as acts from act
      where tenant_id = ? and policy_id is not null and purpose is not null
      group by policy_id, purpose, type, actor_kind
      """;

  private static final String INCIDENTS =
      """
      select version_id, count(*) as people, max(found_at) as newest_at from standing_incident
      where tenant_id = ? group by version_id
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  TallyStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** People with the same combination of groups in a version's rollout. */
  record Grouped(VersionId version, int bits, long people) {

    boolean are(Group group) {
      return (bits & RolloutGroups.bit(group)) != 0;
    }
  }

  /** People bound by a version; number 0 for none. */
  record BoundBy(PolicyId policy, int number, long people) {}

  /** Acts on a purpose. */
  record Acted(PolicyId policy, String purpose, ActType type, Actor.Kind by, long acts) {}

  /** People who were held to a version though they had not been told. */
  record Misled(VersionId version, long people, Instant newest) {}

  /** The people of all rollouts, as they stand now. */
  record Rollouts(List<Grouped> rows) {

    /** How many have all of these groups and none of the others, in these versions' rollouts. */
    long count(Set<VersionId> versions, Set<Group> with, Set<Group> without) {
      return rows.stream()
          .filter(row -> versions.contains(row.version()))
          .filter(row -> with.stream().allMatch(row::are))
          .filter(row -> without.stream().noneMatch(row::are))
          .mapToLong(Grouped::people)
          .sum();
    }
  }

  Rollouts rollouts(Instant now) {
    return new Rollouts(
        sql.list(
            GROUPS,
            row ->
                new Grouped(
                    new VersionId(Sql.uuid(row.getBytes("version_id"))),
                    row.getInt("bits"),
                    row.getLong("people")),
            tenant(),
            now,
            now));
  }

  List<BoundBy> bound(Instant now) {
    return sql.list(
        BOUND,
        row ->
            new BoundBy(
                new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
                row.getInt("number"),
                row.getLong("people")),
        tenant(),
        now,
        now);
  }

  List<Acted> consents() {
    return sql.list(
        CONSENTS,
        row ->
            new Acted(
                new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
                row.getString("purpose"),
                ActType.valueOf(row.getString("type")),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getLong("acts")),
        tenant());
  }

  List<Misled> incidents() {
    return sql.list(
        INCIDENTS,
        row ->
            new Misled(
                new VersionId(Sql.uuid(row.getBytes("version_id"))),
                row.getLong("people"),
                Sql.instant(row, "newest_at").orElseThrow()),
        tenant());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
