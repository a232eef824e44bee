package io.troth.subject.internal.support;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.GrantView.Leave;
import io.troth.subject.api.GrantView.Silence;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.subject.internal.look.FieldNames;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Grants in the database. Plain JDBC: an answer is one update that only the first one makes. */
@Singleton
class GrantStatements {

  private static final String READ =
      "select id, subject_id, kind, asked_by, purpose, fields, minutes, asked_at, lapses_at,"
          + " granted_at, granted_by, granted, ends_at, refused_at, revoked_at, untold_ground,"
          + " untold_review, told_at from support_access where tenant_id = ?";

  private static final String ADD =
      "insert into support_access (tenant_id, id, subject_id, kind, asked_by, purpose, fields,"
          + " minutes, asked_at, lapses_at, granted_at, granted_by, granted, ends_at,"
          + " untold_ground, untold_review)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Nobody has answered, and there is still time to. */
  private static final String OPEN =
      " and granted_at is null and refused_at is null and lapses_at > ?";

  private static final String MANY = " in (?" + ", ?".repeat(199) + ")";
  private static final int AT_ONCE = 200;

  private final Sql sql;

  GrantStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  void add(TenantId tenant, GrantView grant) {
    sql.update(
        ADD,
        tenant.value(),
        grant.id(),
        grant.person().value(),
        grant.kind(),
        grant.askedBy(),
        grant.purpose(),
        FieldNames.text(grant.asked()),
        grant.minutes(),
        grant.askedAt(),
        grant.lapsesAt(),
        grant.leave().map(Leave::at),
        grant.leave().flatMap(Leave::by),
        grant.leave().map(leave -> FieldNames.text(leave.fields())),
        grant.leave().map(Leave::ends),
        grant.silence().map(Silence::ground),
        grant.silence().map(Silence::review));
  }

  Optional<GrantView> find(TenantId tenant, UUID id) {
    return sql.first(READ + " and id = ?", GrantStatements::grant, tenant.value(), id);
  }

  List<GrantView> about(TenantId tenant, SubjectRef person, int limit) {
    return sql.list(
        READ + " and subject_id = ? order by id desc limit ?",
        GrantStatements::grant,
        tenant.value(),
        person.value(),
        limit);
  }

  long waitingFor(TenantId tenant, SubjectRef person, Instant now) {
    return sql.first(
            "select count(*) from support_access where tenant_id = ? and subject_id = ?"
                + " and kind = 'PERMISSION'"
                + OPEN,
            row -> row.getLong(1),
            tenant.value(),
            person.value(),
            now)
        .orElse(0L);
  }

  /** By which somebody of the staff may look at these people now, oldest first. */
  List<GrantView> live(TenantId tenant, Collection<SubjectRef> people, Instant now) {
    var all = people.stream().map(SubjectRef::value).distinct().toList();
    var found = new ArrayList<GrantView>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      found.addAll(liveOf(tenant, all.subList(from, Math.min(all.size(), from + AT_ONCE)), now));
    }
    return List.copyOf(found);
  }

  private List<GrantView> liveOf(TenantId tenant, List<UUID> people, Instant now) {
    var values = new ArrayList<Object>();
    values.add(tenant.value());
    values.add(now);
    var width = people.size() == 1 ? 1 : AT_ONCE;
    for (int i = 0; i < width; i++) {
      values.add(people.get(Math.min(i, people.size() - 1)));
    }
    return sql.list(
        READ
            + " and ends_at > ? and revoked_at is null and subject_id"
            + (width == 1 ? " in (?)" : MANY)
            + " order by id",
        GrantStatements::grant,
        values.toArray());
  }

  List<GrantView> askedBy(TenantId tenant, String account, UUID before, int limit) {
    return sql.list(
        READ + " and asked_by = ? and id < ? order by id desc limit ?",
        GrantStatements::grant,
        tenant.value(),
        account,
        before,
        limit);
  }

  List<GrantView> waiting(TenantId tenant, Instant now, UUID before, int limit) {
    return sql.list(
        READ + OPEN + " and id < ? order by id desc limit ?",
        GrantStatements::grant,
        tenant.value(),
        now,
        before,
        limit);
  }

  List<GrantView> live(TenantId tenant, Instant now, UUID before, int limit) {
    return sql.list(
        READ + " and ends_at > ? and revoked_at is null and id < ? order by id desc limit ?",
        GrantStatements::grant,
        tenant.value(),
        now,
        before,
        limit);
  }

  List<GrantView> untold(TenantId tenant, UUID before, int limit) {
    return sql.list(
        READ
            + " and untold_ground is not null and told_at is null and ends_at > 0 and id < ?"
            + " order by id desc limit ?",
        GrantStatements::grant,
        tenant.value(),
        before,
        limit);
  }

  List<GrantView> all(TenantId tenant, UUID before, int limit) {
    return sql.list(
        READ + " and id < ? order by id desc limit ?",
        GrantStatements::grant,
        tenant.value(),
        before,
        limit);
  }

  /**
   * @return whether it was this answer that counts
   */
  boolean grant(TenantId tenant, UUID id, Leave leave) {
    return sql.update(
            "update support_access set granted_at = ?, granted_by = ?, granted = ?, ends_at = ?"
                + " where tenant_id = ? and id = ?"
                + OPEN
                + " and (asked_by is null or asked_by <> ?)",
            leave.at(),
            leave.by(),
            FieldNames.text(leave.fields()),
            leave.ends(),
            tenant.value(),
            id,
            leave.at(),
            leave.by().orElse(""))
        == 1;
  }

  boolean refuse(TenantId tenant, UUID id, Instant now) {
    return sql.update(
            "update support_access set refused_at = ? where tenant_id = ? and id = ?" + OPEN,
            now,
            tenant.value(),
            id,
            now)
        == 1;
  }

  boolean revoke(TenantId tenant, UUID id, Instant now) {
    return sql.update(
            "update support_access set revoked_at = ?"
                + " where tenant_id = ? and id = ? and ends_at > ? and revoked_at is null",
            now,
            tenant.value(),
            id,
            now)
        == 1;
  }

  boolean tell(TenantId tenant, UUID id, Instant now) {
    return sql.update(
            "update support_access set told_at = ? where tenant_id = ? and id = ?"
                + " and untold_ground is not null and told_at is null",
            now,
            tenant.value(),
            id)
        == 1;
  }

  boolean review(TenantId tenant, UUID id, Instant next) {
    return sql.update(
            "update support_access set untold_review = ? where tenant_id = ? and id = ?"
                + " and untold_ground is not null and told_at is null",
            next,
            tenant.value(),
            id)
        == 1;
  }

  private static GrantView grant(ResultSet row) throws SQLException {
    return new GrantView(
        Sql.uuid(row.getBytes("id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        LookGround.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("asked_by")),
        row.getString("purpose"),
        FieldNames.parse(row.getString("fields")),
        row.getInt("minutes"),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        Instant.ofEpochMilli(row.getLong("lapses_at")),
        leave(row),
        Sql.instant(row, "refused_at"),
        Sql.instant(row, "revoked_at"),
        silence(row));
  }

  private static Optional<Leave> leave(ResultSet row) throws SQLException {
    var at = Sql.instant(row, "granted_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    Set<IdentityField> fields = FieldNames.parse(row.getString("granted"));
    var ends = Instant.ofEpochMilli(row.getLong("ends_at"));
    var by = Optional.ofNullable(row.getString("granted_by"));
    return Optional.of(new Leave(fields, at.get(), ends, by));
  }

  private static Optional<Silence> silence(ResultSet row) throws SQLException {
    var ground = Optional.ofNullable(row.getString("untold_ground"));
    var review = Sql.instant(row, "untold_review");
    return Sql.instant(row, "told_at").isPresent() || ground.isEmpty() || review.isEmpty()
        ? Optional.empty()
        : Optional.of(new Silence(ground.get(), review.get()));
  }
}
