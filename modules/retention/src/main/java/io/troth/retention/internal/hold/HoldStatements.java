package io.troth.retention.internal.hold;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Hold;
import io.troth.retention.api.LegalHolds.HoldView;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows of holds with whom and what they cover. Plain JDBC because whom a hold covers is a set,
 * asked from either side.
 */
@Singleton
class HoldStatements {

  private static final String HOLD =
      """
      select h.id, h.reason, h.ground, h.owner, h.review_on, h.placed_at, h.released_at,
        h.release_reason, h.version
      from legal_hold h where h.tenant_id = ?
      """;
  private static final String ONE = HOLD + " and h.id = ? for update";
  private static final String READ = HOLD + " and h.id = ?";
  private static final String LIVE =
      HOLD + " and h.released_at is null and h.id < ? order by h.id desc limit ?";
  private static final String RELEASED =
      HOLD + " and h.released_at is not null and h.id < ? order by h.id desc limit ?";
  private static final String TO_REVIEW =
      HOLD + " and h.released_at is null and h.review_on <= ? order by h.review_on, h.id limit 50";
  private static final String ON =
      HOLD
          + """
           and h.released_at is null and (h.everybody = true or exists (
            select p.hold_id from legal_hold_person p
            where p.tenant_id = h.tenant_id and p.hold_id = h.id and p.subject_id = ?))
          order by h.id
          """;
  private static final String COUNT =
      "select count(*) as live from legal_hold where tenant_id = ? and released_at is null";
  private static final String ADD =
      """
      insert into legal_hold (tenant_id, id, reason, ground, owner, review_on, everybody, everything,
        placed_at, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      """;
  private static final String CHANGE =
      """
      update legal_hold set reason = ?, ground = ?, owner = ?, review_on = ?, version = version + 1
      where tenant_id = ? and id = ?
      """;
  private static final String RELEASE =
      """
      update legal_hold set released_at = ?, release_reason = ?, version = version + 1
      where tenant_id = ? and id = ?
      """;
  private static final String ADD_PERSON =
      """
      insert into legal_hold_person (tenant_id, hold_id, subject_id, restricted)
      values (?, ?, ?, ?)
      """;
  private static final String ADD_CATEGORY =
      "insert into legal_hold_category (tenant_id, hold_id, category) values (?, ?, ?)";
  private static final String PEOPLE =
      "select hold_id, subject_id from legal_hold_person where tenant_id = ? and hold_id in (";
  private static final String CATEGORIES =
      "select hold_id, category from legal_hold_category where tenant_id = ? and hold_id in (";
  private static final String RESTRICTED =
      """
      select subject_id from legal_hold_person
      where tenant_id = ? and hold_id = ? and restricted = true order by subject_id
      """;

  /** Another live hold that names the person and would have put them on hold. */
  private static final String HEIR =
      """
      select p.hold_id from legal_hold_person p
      join legal_hold h on h.tenant_id = p.tenant_id and h.id = p.hold_id
      where p.tenant_id = ? and p.subject_id = ? and p.hold_id <> ? and h.released_at is null
        and h.everything = true
      order by p.hold_id limit 1
      """;

  private static final String HAND_ON =
      """
      update legal_hold_person set restricted = true
      where tenant_id = ? and hold_id = ? and subject_id = ?
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  HoldStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** The hold, locked until the transaction ends. */
  Optional<HoldView> lock(UUID id) {
    return views(sql.list(ONE, HoldStatements::row, tenant(), id)).stream().findFirst();
  }

  Optional<HoldView> find(UUID id) {
    return views(sql.list(READ, HoldStatements::row, tenant(), id)).stream().findFirst();
  }

  List<HoldView> live(UUID before, int limit) {
    return views(sql.list(LIVE, HoldStatements::row, tenant(), before, limit));
  }

  List<HoldView> released(UUID before, int limit) {
    return views(sql.list(RELEASED, HoldStatements::row, tenant(), before, limit));
  }

  List<HoldView> toReview(LocalDate today) {
    return views(sql.list(TO_REVIEW, HoldStatements::row, tenant(), today.toString()));
  }

  List<Hold> on(SubjectRef person) {
    return views(sql.list(ON, HoldStatements::row, tenant(), person.value())).stream()
        .map(HoldView::hold)
        .toList();
  }

  long countLive() {
    return sql.list(COUNT, row -> row.getLong("live"), tenant()).get(0);
  }

  void add(UUID id, Terms terms, boolean everybody, Set<String> categories, Instant now) {
    sql.update(
        ADD,
        tenant(),
        id,
        terms.reason(),
        terms.ground(),
        terms.owner(),
        terms.reviewOn().toString(),
        everybody,
        categories.isEmpty(),
        now);
    sql.batch(
        ADD_CATEGORY,
        categories.stream().sorted().map(one -> new Object[] {tenant(), id, one}).toList());
  }

  /**
   * @param restricted those of them whom this hold put on hold
   */
  void addPeople(UUID id, List<SubjectRef> people, Set<SubjectRef> restricted) {
    sql.batch(
        ADD_PERSON,
        people.stream()
            .map(one -> new Object[] {tenant(), id, one.value(), restricted.contains(one)})
            .toList());
  }

  void change(UUID id, Terms terms) {
    sql.update(
        CHANGE,
        terms.reason(),
        terms.ground(),
        terms.owner(),
        terms.reviewOn().toString(),
        tenant(),
        id);
  }

  void release(UUID id, String reason, Instant now) {
    sql.update(RELEASE, now, reason, tenant(), id);
  }

  /** Those whom this hold put on hold. */
  List<SubjectRef> restricted(UUID id) {
    return sql.list(RESTRICTED, HoldStatements::subject, tenant(), id);
  }

  /**
   * Leaves a person's restriction to another hold that names them.
   *
   * @return whether there is one
   */
  boolean handOn(UUID from, SubjectRef person) {
    var heir =
        sql.first(HEIR, row -> Sql.uuid(row.getBytes("hold_id")), tenant(), person.value(), from);
    heir.ifPresent(hold -> sql.update(HAND_ON, tenant(), hold, person.value()));
    return heir.isPresent();
  }

  /** A row before it is known whom and what it covers. */
  private record Bare(
      UUID id,
      Terms terms,
      Instant placedAt,
      Optional<Instant> releasedAt,
      Optional<String> releaseReason,
      long version) {}

  private static Bare row(ResultSet row) throws SQLException {
    return new Bare(
        Sql.uuid(row.getBytes("id")),
        new Terms(
            row.getString("reason"),
            row.getString("ground"),
            row.getString("owner"),
            LocalDate.parse(row.getString("review_on"))),
        Instant.ofEpochMilli(row.getLong("placed_at")),
        Sql.instant(row, "released_at"),
        Optional.ofNullable(row.getString("release_reason")),
        row.getLong("version"));
  }

  private static SubjectRef subject(ResultSet row) throws SQLException {
    return new SubjectRef(Sql.uuid(row.getBytes("subject_id")));
  }

  private List<HoldView> views(List<Bare> bare) {
    if (bare.isEmpty()) {
      return List.of();
    }
    var ids = bare.stream().map(Bare::id).toList();
    Map<UUID, List<SubjectRef>> people = grouped(PEOPLE, ids, HoldStatements::subject);
    Map<UUID, List<String>> categories = grouped(CATEGORIES, ids, row -> row.getString("category"));
    return bare.stream()
        .map(
            one ->
                view(
                    one,
                    people.getOrDefault(one.id(), List.of()),
                    new HashSet<>(categories.getOrDefault(one.id(), List.of()))))
        .toList();
  }

  private <T> Map<UUID, List<T>> grouped(String select, Collection<UUID> ids, Sql.Row<T> reader) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant());
    values.addAll(ids);
    var found = new HashMap<UUID, List<T>>();
    sql.list(
        select + "?" + ", ?".repeat(ids.size() - 1) + ")",
        row -> {
          var id = Sql.uuid(row.getBytes("hold_id"));
          return found.computeIfAbsent(id, any -> new ArrayList<>()).add(reader.read(row));
        },
        values.toArray());
    return found;
  }

  private static HoldView view(Bare bare, List<SubjectRef> people, Set<String> categories) {
    var terms = bare.terms();
    var hold =
        new Hold(
            bare.id(),
            terms.reason(),
            terms.ground(),
            categories,
            terms.owner(),
            terms.reviewOn(),
            bare.placedAt(),
            bare.releasedAt());
    return new HoldView(hold, people, bare.releaseReason(), bare.version());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
