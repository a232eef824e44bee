package io.troth.consent.internal.facts;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.internal.standing.RolloutGroups;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Counts stretches of standing. Plain JDBC because counting is the database's work, in one grouped
 * query over however many people.
 */
@Singleton
public class CountStatements {

  private static final String NOW =
      """
      select bits, count(*) as people from rollout_span
      where tenant_id = ? and version_id = ? and from_at <= ? and until_at > ?
      group by bits
      """;

  /** A stretch enters at the first point not before its beginning and leaves likewise. */
  private static final String CHANGES =
      """
      select d.bits, d.slot, sum(d.people) as people from (
        select e.bits, greatest(0, (e.from_at - ? + ?) div ?) as slot, count(*) as people
        from rollout_span e where e.tenant_id = ? and e.version_id = ? and e.from_at <= ?
        group by e.bits, slot
        union all
        select l.bits, greatest(0, (l.until_at - ? + ?) div ?) as slot, -count(*) as people
        from rollout_span l where l.tenant_id = ? and l.version_id = ? and l.until_at <= ?
        group by l.bits, slot) d
      group by d.bits, d.slot order by d.slot
      """;

  private static final String COHORTS =
      """
      select b.number, count(*) as people,
        sum(case when f.unreachable_since is null then 0 else 1 end) as unreachable
      from bound_span b
      join standing_facts f on f.tenant_id = b.tenant_id and f.subject_id = b.subject_id
      where b.tenant_id = ? and b.policy_id = ? and b.from_at <= ? and b.until_at > ?
      group by b.number order by b.number
      """;

  private static final String EVERYBODY =
      """
      select 0 as number, count(*) as people,
        sum(case when unreachable_since is null then 0 else 1 end) as unreachable
      from standing_facts where tenant_id = ? and kind = 0
      """;

  private static final String PEOPLE =
      """
      select f.subject_id, f.kind, f.registered_at, f.unreachable_since, f.last_ordinal, f.packed,
        f.linked_to
      from rollout_span s
      join standing_facts f on f.tenant_id = s.tenant_id and f.subject_id = s.subject_id
      where s.tenant_id = ? and s.version_id = ? and s.from_at <= ? and s.until_at > ?
        and mod(floor(s.bits / ?), 2) = 1 and s.subject_id > ?
      order by s.subject_id limit ?
      """;

  /** A stretch of waiting ends on the day the clock binds; an awaited acceptance has no end. */
  private static final String WAITING =
      """
      select f.subject_id, f.kind, f.registered_at, f.unreachable_since, f.last_ordinal, f.packed,
        f.linked_to
      from rollout_span s
      join standing_facts f on f.tenant_id = s.tenant_id and f.subject_id = s.subject_id
      where s.tenant_id = ? and s.version_id = ? and s.from_at <= ? and s.until_at > ?
        and mod(floor(s.bits / ?), 2) = 1
        and ((s.until_at > ? and s.until_at <= ?) or (? and mod(floor(s.bits / ?), 2) = 1))
        and s.subject_id > ?
      order by s.subject_id limit ?
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  CountStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** So many people have these groups' bits. */
  public record Counted(int bits, long people) {}

  /** So many more (or fewer) people have these bits from that point on. */
  public record Step(int slot, int bits, long people) {}

  /** People bound by a version; number 0 for none. */
  public record BoundBy(int number, long people, long unreachable) {}

  public List<Counted> now(VersionId version, Instant now) {
    return sql.list(
        NOW,
        row -> new Counted(row.getInt("bits"), row.getLong("people")),
        tenant(),
        version.value(),
        now,
        now);
  }

  /**
   * How the counts change from point to point of an even grid.
   *
   * @param start time of point 0
   * @param stepMillis from one point to the next
   * @param end of the last point
   */
  public List<Step> changes(VersionId version, Instant start, long stepMillis, Instant end) {
    return sql.list(
        CHANGES,
        row -> new Step(row.getInt("slot"), row.getInt("bits"), row.getLong("people")),
        start,
        stepMillis - 1,
        stepMillis,
        tenant(),
        version.value(),
        end,
        start,
        stepMillis - 1,
        stepMillis,
        tenant(),
        version.value(),
        end);
  }

  public List<BoundBy> cohorts(PolicyId policy, Instant now) {
    return sql.list(
        COHORTS,
        row -> new BoundBy(row.getInt("number"), row.getLong("people"), row.getLong("unreachable")),
        tenant(),
        policy.value(),
        now,
        now);
  }

  /** Everybody, before a policy has its first version and so binds nobody. */
  public BoundBy everybody() {
    return sql.list(
            EVERYBODY,
            row ->
                new BoundBy(
                    row.getInt("number"), row.getLong("people"), row.getLong("unreachable")),
            tenant())
        .get(0);
  }

  /** The files of people who have the bit now, in key order. */
  public List<PersonFile> people(
      VersionId version, int bit, Instant now, SubjectRef after, int limit) {
    return sql.list(
        PEOPLE,
        FactsStatements::file,
        tenant(),
        version.value(),
        now,
        now,
        bit,
        after.value(),
        limit);
  }

  /**
   * The files of people who wait now and whose waiting ends in a window, in key order.
   *
   * @param from the window begins after it
   * @param acceptances whether those are wanted too who must accept, whose waiting ends by that
   */
  public List<PersonFile> waiting(
      VersionId version,
      Instant from,
      Instant until,
      boolean acceptances,
      Instant now,
      SubjectRef after,
      int limit) {
    return sql.list(
        WAITING,
        FactsStatements::file,
        tenant(),
        version.value(),
        now,
        now,
        RolloutGroups.bit(Group.WAITING),
        from,
        until,
        acceptances,
        RolloutGroups.bit(Group.NEEDS_ACCEPTANCE),
        after.value(),
        limit);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
