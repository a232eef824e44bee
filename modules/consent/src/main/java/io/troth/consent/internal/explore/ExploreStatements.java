package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer.Change;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.internal.facts.PurposeCodes;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts and lists stretches of consent. Plain JDBC because counting is the database's work, in one
 * grouped query over however many people; every query is one range of an index.
 */
@Singleton
class ExploreStatements {

  private static final String ALL_COUNTS =
      """
      select policy_id, purpose, state, count(*) as people, sum(visitor) as visitors
      from purpose_span where tenant_id = ? and from_at <= ? and until_at > ?
      group by policy_id, purpose, state
      """;

  private static final String COUNTS =
      """
      select policy_id, purpose, state, count(*) as people, sum(visitor) as visitors
      from purpose_span
      where tenant_id = ? and policy_id = ? and purpose = ? and from_at <= ? and until_at > ?
      group by policy_id, purpose, state
      """;

  /** A stretch enters at the first point not before its beginning and leaves likewise. */
  private static final String CHANGES =
      """
      select d.state, d.slot, sum(d.people) as people from (
        select e.state, greatest(0, (e.from_at - ? + ?) div ?) as slot, count(*) as people
        from purpose_span e
        where e.tenant_id = ? and e.policy_id = ? and e.purpose = ? and e.from_at <= ?
        group by e.state, slot
        union all
        select l.state, greatest(0, (l.until_at - ? + ?) div ?) as slot, -count(*) as people
        from purpose_span l
        where l.tenant_id = ? and l.policy_id = ? and l.purpose = ? and l.until_at <= ?
        group by l.state, slot) d
      group by d.state, d.slot order by d.slot
      """;

  private static final String FIELDS =
      """
      select subject_id, visitor, state, version_number, asserted, from_at, until_at
      from purpose_span
      where tenant_id = ? and policy_id = ? and purpose = ?
      """;

  private static final String PAGE =
      " and subject_id > ? and from_at <= ? and until_at > ? order by subject_id limit ?";

  private static final String EVERYBODY = FIELDS + PAGE;

  private static final String IN_STATE = FIELDS + " and state = ?" + PAGE;

  private static final String OF_PERSON =
      """
      select policy_id, purpose, state, from_at from purpose_span
      where tenant_id = ? and subject_id = ? and from_at <= ? order by from_at, purpose
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ExploreStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** So many stand so. */
  record Counted(
      PolicyId policy, String purpose, ConsentStatus state, long people, long visitors) {}

  /** So many more (or fewer) stand so from that point on. */
  record Step(int slot, ConsentStatus state, long people) {}

  List<Counted> counts(Instant now) {
    return sql.list(ALL_COUNTS, ExploreStatements::counted, tenant(), now, now);
  }

  List<Counted> counts(PolicyId policy, String purpose, Instant now) {
    return sql.list(
        COUNTS, ExploreStatements::counted, tenant(), policy.value(), purpose, now, now);
  }

  /**
   * How the counts change from point to point of an even grid.
   *
   * @param start time of point 0
   * @param stepMillis from one point to the next
   * @param end of the last point
   */
  List<Step> changes(PolicyId policy, String purpose, Instant start, long stepMillis, Instant end) {
    return sql.list(
        CHANGES,
        row ->
            new Step(
                row.getInt("slot"), PurposeCodes.state(row.getInt("state")), row.getLong("people")),
        start,
        stepMillis - 1,
        stepMillis,
        tenant(),
        policy.value(),
        purpose,
        end,
        start,
        stepMillis - 1,
        stepMillis,
        tenant(),
        policy.value(),
        purpose,
        end);
  }

  List<Person> people(
      PolicyId policy,
      String purpose,
      Optional<ConsentStatus> state,
      UUID after,
      Instant now,
      int limit) {
    var values = new ArrayList<@Nullable Object>(List.of(tenant(), policy.value(), purpose));
    state.map(PurposeCodes::of).ifPresent(values::add);
    values.addAll(List.of(after, now, now, limit));
    return sql.list(
        state.isPresent() ? IN_STATE : EVERYBODY, ExploreStatements::person, values.toArray());
  }

  List<Person> people(PolicyId policy, String purpose, Collection<SubjectRef> who, Instant now) {
    if (who.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<@Nullable Object>(List.of(tenant(), policy.value(), purpose));
    who.forEach(person -> values.add(person.value()));
    values.addAll(List.of(now, now));
    return sql.list(
        FIELDS
            + " and subject_id in (?"
            + ", ?".repeat(who.size() - 1)
            + ") and from_at <= ? and until_at > ? order by subject_id",
        ExploreStatements::person,
        values.toArray());
  }

  List<Change> changes(SubjectRef subject, Instant now) {
    return sql.list(
        OF_PERSON,
        row ->
            new Change(
                new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
                row.getString("purpose"),
                PurposeCodes.state(row.getInt("state")),
                Instant.ofEpochMilli(row.getLong("from_at"))),
        tenant(),
        subject.value(),
        now);
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
        row.getString("purpose"),
        PurposeCodes.state(row.getInt("state")),
        row.getLong("people"),
        row.getLong("visitors"));
  }

  private static Person person(ResultSet row) throws SQLException {
    var until = row.getLong("until_at");
    return new Person(
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        row.getBoolean("visitor"),
        PurposeCodes.state(row.getInt("state")),
        row.getInt("version_number"),
        row.getBoolean("asserted"),
        Instant.ofEpochMilli(row.getLong("from_at")),
        until == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)));
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
