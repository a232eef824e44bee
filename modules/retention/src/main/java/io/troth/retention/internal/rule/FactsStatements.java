package io.troth.retention.internal.rule;

import io.troth.collection.api.RecordTable;
import io.troth.consent.api.BoundTable;
import io.troth.consent.api.PurposeTable;
import io.troth.policy.api.PolicyId;
import io.troth.retention.internal.hold.LiveHolds;
import io.troth.retention.internal.rule.RecordFacts.Bound;
import io.troth.retention.internal.rule.RecordFacts.ConsentEnd;
import io.troth.retention.internal.rule.RecordFacts.How;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what is known of one record. Plain JDBC because the tables are other rooms'. */
@Singleton
public class FactsStatements {

  private static final String RECORD =
      """
      select r.%1$s as whose, r.%2$s as purpose, r.%3$s as collected_at, r.%4$s as restricted_at,
        l.active_until, l.ended_at, w.warned_at,
        (select max(n.%3$s) from %5$s n where n.tenant_id = r.tenant_id and n.%1$s = r.%1$s) as newest
      from %5$s r
      left join subject_life l on l.tenant_id = r.tenant_id and l.subject_id = r.%1$s
      left join erasure_warning w on w.tenant_id = r.tenant_id and w.subject_id = r.%1$s
        and w.category = r.%6$s
      where r.tenant_id = ? and r.%6$s = ? and r.%7$s = ?
      """
          .formatted(
              RecordTable.SUBJECT,
              RecordTable.PURPOSE,
              RecordTable.COLLECTED_AT,
              RecordTable.RESTRICTED_AT,
              RecordTable.NAME,
              RecordTable.CATEGORY,
              RecordTable.ID);
  private static final String BOUND =
      """
      select b.%s as policy, b.%s as version, b.%s as since from %s b
      where b.tenant_id = ? and b.%s = ? and b.%s <= ? and b.%s > ?
      """
          .formatted(
              BoundTable.POLICY,
              BoundTable.NUMBER,
              BoundTable.FROM,
              BoundTable.NAME,
              BoundTable.SUBJECT,
              BoundTable.FROM,
              BoundTable.UNTIL);
  private static final String CONSENT =
      """
      select s.%s as policy, s.%s as state, s.%s as since from %s s
      where s.tenant_id = ? and s.%s = ? and s.%s = ? and s.%s <= ? and s.%s > ?
      """
          .formatted(
              PurposeTable.POLICY,
              PurposeTable.STATE,
              PurposeTable.FROM,
              PurposeTable.NAME,
              PurposeTable.SUBJECT,
              PurposeTable.PURPOSE,
              PurposeTable.FROM,
              PurposeTable.UNTIL);
  private static final String HELD =
      "select hold_id from legal_hold_person where tenant_id = ? and subject_id = ?";
  private static final Set<Integer> WITHDRAWN =
      Set.of(PurposeTable.WITHDRAWN, PurposeTable.REVOKED);
  private static final Set<Integer> OTHERWISE =
      Set.of(PurposeTable.REFUSED, PurposeTable.EXPIRED, PurposeTable.INVALIDATED);

  private final Sql sql;
  private final CurrentTenant tenant;

  FactsStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  private record Row(
      @Nullable UUID whose,
      String purpose,
      Instant collectedAt,
      Optional<Instant> restrictedAt,
      Optional<Instant> activeUntil,
      Optional<Instant> endedAt,
      Optional<Instant> warnedAt,
      Optional<Instant> newest) {}

  /** Empty when there is no such record. */
  public Optional<RecordFacts> of(String category, UUID record, LiveHolds holds, Instant now) {
    return sql.first(RECORD, FactsStatements::row, tenant(), category, record)
        .map(
            row ->
                new RecordFacts(
                    category,
                    row.purpose(),
                    row.collectedAt(),
                    row.restrictedAt(),
                    row.whose() == null ? Map.of() : bound(row.whose(), now),
                    row.whose() == null ? Map.of() : consentEnd(row.whose(), row.purpose(), now),
                    Stream.of(row.activeUntil(), row.newest())
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo),
                    row.endedAt(),
                    row.warnedAt(),
                    isHeld(category, row.whose(), holds)));
  }

  private static Row row(ResultSet row) throws SQLException {
    var whose = row.getBytes("whose");
    return new Row(
        whose == null ? null : Sql.uuid(whose),
        row.getString("purpose"),
        Instant.ofEpochMilli(row.getLong("collected_at")),
        Sql.instant(row, "restricted_at"),
        Sql.instant(row, "active_until"),
        Sql.instant(row, "ended_at"),
        Sql.instant(row, "warned_at"),
        Sql.instant(row, "newest"));
  }

  private Map<PolicyId, Bound> bound(UUID person, Instant now) {
    var found = new HashMap<PolicyId, Bound>();
    sql.list(
        BOUND,
        row ->
            found.put(
                    new PolicyId(Sql.uuid(row.getBytes("policy"))),
                    new Bound(row.getInt("version"), Instant.ofEpochMilli(row.getLong("since"))))
                == null,
        tenant(),
        person,
        now,
        now);
    return found;
  }

  private Map<PolicyId, ConsentEnd> consentEnd(UUID person, String purpose, Instant now) {
    var found = new HashMap<PolicyId, ConsentEnd>();
    sql.list(
        CONSENT,
        row -> {
          var state = row.getInt("state");
          if (WITHDRAWN.contains(state) || OTHERWISE.contains(state)) {
            found.put(
                new PolicyId(Sql.uuid(row.getBytes("policy"))),
                new ConsentEnd(
                    WITHDRAWN.contains(state) ? How.WITHDRAWN : How.OTHERWISE,
                    Instant.ofEpochMilli(row.getLong("since"))));
          }
          return state;
        },
        tenant(),
        person,
        purpose,
        now,
        now);
    return found;
  }

  private boolean isHeld(String category, @Nullable UUID person, LiveHolds holds) {
    if (holds.coversEverybody(category)) {
      return true;
    }
    return person != null
        && sql.list(HELD, row -> Sql.uuid(row.getBytes("hold_id")), tenant(), person).stream()
            .anyMatch(holds.naming(category)::contains);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
