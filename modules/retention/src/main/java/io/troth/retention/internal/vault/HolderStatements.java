package io.troth.retention.internal.vault;

import io.troth.collection.api.RecordTable;
import io.troth.consent.api.BoundTable;
import io.troth.consent.api.PurposeTable;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.retention.internal.rule.RecordFacts.Bound;
import io.troth.retention.internal.vault.Holder.Asked;
import io.troth.retention.internal.vault.Holder.Stand;
import io.troth.retention.internal.vault.Holder.Values;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.SubjectTable;
import io.troth.subject.api.VaultTable;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of a stretch of people and devices with identifying values, in the order of
 * their pseudonyms: the same eight statements at most for one as for a thousand. Plain JDBC because
 * the tables are other rooms'.
 */
@Singleton
class HolderStatements {

  private static final String STRETCH = " and %1$s.%2$s > ? and %1$s.%2$s <= ?";
  private static final String LEFT =
      """
       join subject_life l on l.tenant_id = v.tenant_id and l.subject_id = v.%s
        and l.ended_at is not null
      """
          .formatted(VaultTable.SUBJECT);
  private static final String VALUES =
      """
      select v.%1$s as whose, v.%2$s as kind, count(*) as number,
        min(coalesce(v.%3$s, p.%4$s, 0)) as since
      from %5$s v left join %6$s p on p.tenant_id = v.tenant_id and p.%7$s = v.%1$s
      where v.tenant_id = ?
      """
          .formatted(
              VaultTable.SUBJECT,
              VaultTable.ATTRIBUTE,
              VaultTable.FIRST_SEEN_AT,
              SubjectTable.REGISTERED_AT,
              VaultTable.NAME,
              SubjectTable.NAME,
              SubjectTable.ID);
  private static final String BOUND =
      "select b.%1$s as whose, b.%2$s as policy, b.%3$s as version, b.%4$s as since from %5$s b where b.tenant_id = ?"
              .formatted(
                  BoundTable.SUBJECT,
                  BoundTable.POLICY,
                  BoundTable.NUMBER,
                  BoundTable.FROM,
                  BoundTable.NAME)
          + STRETCH.formatted("b", BoundTable.SUBJECT)
          + " and b.%s <= ? and b.%s > ?".formatted(BoundTable.FROM, BoundTable.UNTIL);
  private static final String CONSENTS =
      "select s.%1$s as whose, s.%2$s as policy, s.%3$s as purpose, s.%4$s as state, s.%5$s as since from %6$s s where s.tenant_id = ?"
              .formatted(
                  PurposeTable.SUBJECT,
                  PurposeTable.POLICY,
                  PurposeTable.PURPOSE,
                  PurposeTable.STATE,
                  PurposeTable.FROM,
                  PurposeTable.NAME)
          + STRETCH.formatted("s", PurposeTable.SUBJECT)
          + " and s.%s <= ? and s.%s > ?".formatted(PurposeTable.FROM, PurposeTable.UNTIL);
  private static final String LIVES =
      "select l.subject_id as whose, l.active_until, l.ended_at from subject_life l where l.tenant_id = ?"
          + STRETCH.formatted("l", "subject_id");
  private static final String NEWEST =
      "select r.%1$s as whose, max(r.%2$s) as newest from %3$s r where r.tenant_id = ?"
              .formatted(RecordTable.SUBJECT, RecordTable.COLLECTED_AT, RecordTable.NAME)
          + STRETCH.formatted("r", RecordTable.SUBJECT)
          + " group by r."
          + RecordTable.SUBJECT;
  private static final String WARNED =
      "select w.subject_id as whose, w.category, w.warned_at from erasure_warning w where w.tenant_id = ?"
          + STRETCH.formatted("w", "subject_id");
  private static final String HELD =
      "select h.subject_id as whose, h.hold_id from legal_hold_person h where h.tenant_id = ?"
          + STRETCH.formatted("h", "subject_id");

  private final Sql sql;
  private final CurrentTenant tenant;

  HolderStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * Whom and what to read.
   *
   * @param types of which they have values, at least one
   * @param left whether only those whose relationship has ended
   * @param activity whether it matters when they gave a sign last
   */
  record Wanted(Set<AttributeType> types, boolean left, boolean activity) {
    Wanted {
      types = Set.copyOf(types);
    }
  }

  /**
   * The next of them.
   *
   * @param after the last one seen
   */
  List<Holder> next(Wanted wanted, Instant now, UUID after, int limit) {
    var types = wanted.types();
    var refs = refs(types, wanted.left(), after, limit);
    if (refs.isEmpty()) {
      return List.of();
    }
    var stretch = new Stretch(after, refs.get(refs.size() - 1).value());
    var values = values(types, stretch);
    var bound = bound(stretch, now);
    var consents = consents(stretch, now);
    var lives = lives(stretch);
    var newest = wanted.activity() ? newest(stretch) : Map.<SubjectRef, Instant>of();
    var warned = warned(stretch);
    var holds = holds(stretch);
    return refs.stream()
        .map(
            ref ->
                new Holder(
                    ref,
                    values.getOrDefault(ref, Map.of()),
                    bound.getOrDefault(ref, Map.of()),
                    consents.getOrDefault(ref, Map.of()),
                    later(
                        Optional.ofNullable(lives.get(ref)).flatMap(Life::activeUntil),
                        Optional.ofNullable(newest.get(ref))),
                    Optional.ofNullable(lives.get(ref)).flatMap(Life::endedAt),
                    warned.getOrDefault(ref, Map.of()),
                    holds.getOrDefault(ref, Set.of())))
        .toList();
  }

  private record Stretch(UUID after, UUID last) {}

  private record Life(Optional<Instant> activeUntil, Optional<Instant> endedAt) {}

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.filter(at -> other.filter(at::isBefore).isEmpty()).or(() -> other);
  }

  private List<SubjectRef> refs(Set<AttributeType> types, boolean left, UUID after, int limit) {
    var given = new ArrayList<@Nullable Object>(List.of(tenant(), after));
    given.addAll(types);
    given.add(limit);
    return sql.list(
        "select distinct v."
            + VaultTable.SUBJECT
            + " as whose from "
            + VaultTable.NAME
            + " v"
            + (left ? LEFT : "")
            + " where v.tenant_id = ? and v."
            + VaultTable.SUBJECT
            + " > ?"
            + kinds(types)
            + " order by v."
            + VaultTable.SUBJECT
            + " limit ?",
        HolderStatements::whose,
        given.toArray());
  }

  private static String kinds(Set<AttributeType> types) {
    return " and v." + VaultTable.ATTRIBUTE + " in (?" + ", ?".repeat(types.size() - 1) + ")";
  }

  private Map<SubjectRef, Map<AttributeType, Values>> values(
      Set<AttributeType> types, Stretch stretch) {
    var given = new ArrayList<@Nullable Object>(List.of(tenant(), stretch.after(), stretch.last()));
    given.addAll(types);
    var found = new HashMap<SubjectRef, Map<AttributeType, Values>>();
    sql.list(
        VALUES
            + STRETCH.formatted("v", VaultTable.SUBJECT)
            + kinds(types)
            + " group by v."
            + VaultTable.SUBJECT
            + ", v."
            + VaultTable.ATTRIBUTE,
        row ->
            of(found, row, any -> new EnumMap<AttributeType, Values>(AttributeType.class))
                    .put(
                        AttributeType.valueOf(row.getString("kind")),
                        new Values(row.getInt("number"), at(row, "since")))
                == null,
        given.toArray());
    return found;
  }

  private Map<SubjectRef, Map<PolicyId, Bound>> bound(Stretch stretch, Instant now) {
    var found = new HashMap<SubjectRef, Map<PolicyId, Bound>>();
    sql.list(
        BOUND,
        row ->
            of(found, row, any -> new HashMap<PolicyId, Bound>())
                    .put(policy(row), new Bound(row.getInt("version"), at(row, "since")))
                == null,
        at(stretch, now));
    return found;
  }

  private Map<SubjectRef, Map<Asked, Stand>> consents(Stretch stretch, Instant now) {
    var found = new HashMap<SubjectRef, Map<Asked, Stand>>();
    sql.list(
        CONSENTS,
        row ->
            of(found, row, any -> new HashMap<Asked, Stand>())
                    .put(
                        new Asked(policy(row), row.getString("purpose")),
                        new Stand(row.getInt("state"), at(row, "since")))
                == null,
        at(stretch, now));
    return found;
  }

  private Map<SubjectRef, Life> lives(Stretch stretch) {
    var found = new HashMap<SubjectRef, Life>();
    sql.list(
        LIVES,
        row ->
            found.put(
                    whose(row),
                    new Life(Sql.instant(row, "active_until"), Sql.instant(row, "ended_at")))
                == null,
        of(stretch));
    return found;
  }

  private Map<SubjectRef, Instant> newest(Stretch stretch) {
    var found = new HashMap<SubjectRef, Instant>();
    sql.list(NEWEST, row -> found.put(whose(row), at(row, "newest")) == null, of(stretch));
    return found;
  }

  private Map<SubjectRef, Map<String, Instant>> warned(Stretch stretch) {
    var found = new HashMap<SubjectRef, Map<String, Instant>>();
    sql.list(
        WARNED,
        row ->
            of(found, row, any -> new HashMap<String, Instant>())
                    .put(row.getString("category"), at(row, "warned_at"))
                == null,
        of(stretch));
    return found;
  }

  private Map<SubjectRef, Set<UUID>> holds(Stretch stretch) {
    var found = new HashMap<SubjectRef, Set<UUID>>();
    sql.list(
        HELD,
        row -> of(found, row, any -> new HashSet<UUID>()).add(Sql.uuid(row.getBytes("hold_id"))),
        of(stretch));
    return found;
  }

  private static <T> T of(
      Map<SubjectRef, T> all, ResultSet row, Function<? super SubjectRef, ? extends T> fresh)
      throws SQLException {
    return all.computeIfAbsent(whose(row), fresh);
  }

  private @Nullable Object[] of(Stretch stretch) {
    return new @Nullable Object[] {tenant(), stretch.after(), stretch.last()};
  }

  private @Nullable Object[] at(Stretch stretch, Instant now) {
    return new @Nullable Object[] {tenant(), stretch.after(), stretch.last(), now, now};
  }

  private static SubjectRef whose(ResultSet row) throws SQLException {
    return new SubjectRef(Sql.uuid(row.getBytes("whose")));
  }

  private static PolicyId policy(ResultSet row) throws SQLException {
    return new PolicyId(Sql.uuid(row.getBytes("policy")));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
