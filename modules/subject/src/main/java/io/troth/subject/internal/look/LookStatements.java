package io.troth.subject.internal.look;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Looks.Look;
import io.troth.subject.api.Looks.Search;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The access log in the database. Plain JDBC: looks of one minute are one row, by its key. */
@Singleton
class LookStatements {

  private static final String ADD =
      "insert into identity_look (tenant_id, id, subject_id, minute, actor_kind, actor_id, ground,"
          + " basis_id, fields, times, first_at, last_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)"
          + " on duplicate key update times = times + 1, last_at = values(last_at)";

  private static final String READ =
      "select l.id, l.subject_id, l.actor_kind, l.actor_id, l.ground, l.basis_id, l.fields,"
          + " l.times, l.first_at, l.last_at, a.purpose"
          + " from identity_look l left join support_access a"
          + " on a.tenant_id = l.tenant_id and a.id = l.basis_id"
          + " where l.tenant_id = ?";

  /** What the law forbids to tell is not told. */
  private static final String TOLD = " and (a.untold_ground is null or a.told_at is not null)";

  private static final int PER_MINUTE = 60_000;

  private final Sql sql;

  LookStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * @return whether it is the first of its minute
   */
  boolean add(TenantId tenant, Look look) {
    return sql.update(ADD, row(tenant, look)) == 1;
  }

  void addAll(TenantId tenant, List<Look> looks) {
    sql.batch(ADD, looks.stream().map(look -> row(tenant, look)).toList());
  }

  /** Of an administrator who is erased it stays that one looked, and not who. */
  int forgetWhoLooked(TenantId tenant, SubjectRef administrator) {
    return sql.update(
        "update identity_look set actor_id = concat('erased-', lower(hex(id)))"
            + " where tenant_id = ? and actor_kind = 'SUBJECT' and actor_id = ?",
        tenant.value(),
        administrator.toString());
  }

  List<Look> find(TenantId tenant, Search search, Optional<UUID> last, int limit) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.value());
    var text = new StringBuilder(READ);
    search.person().ifPresent(one -> add(text, values, " and l.subject_id = ?", one.value()));
    search.ground().ifPresent(one -> add(text, values, " and l.ground = ?", one));
    search.actor().ifPresent(one -> add(text, values, " and l.actor_id = ?", one));
    search.from().ifPresent(one -> add(text, values, " and l.first_at >= ?", one));
    search.until().ifPresent(one -> add(text, values, " and l.first_at < ?", one));
    return newest(text, values, last, limit);
  }

  List<Look> toldTo(TenantId tenant, SubjectRef person, Optional<UUID> last, int limit) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.value());
    values.add(person.value());
    return newest(new StringBuilder(READ + " and l.subject_id = ?" + TOLD), values, last, limit);
  }

  private List<Look> newest(
      StringBuilder text, List<@Nullable Object> values, Optional<UUID> last, int limit) {
    last.ifPresent(id -> add(text, values, " and l.id < ?", id));
    add(text, values, " order by l.id desc limit ?", limit);
    return sql.list(text.toString(), LookStatements::look, values.toArray());
  }

  private static void add(
      StringBuilder text, List<@Nullable Object> values, String more, Object value) {
    text.append(more);
    values.add(value);
  }

  private static @Nullable Object[] row(TenantId tenant, Look look) {
    return new @Nullable Object[] {
      tenant.value(),
      look.id(),
      look.person().value(),
      look.firstAt().toEpochMilli() / PER_MINUTE,
      look.actor().kind(),
      look.actor().id(),
      look.ground(),
      look.basis(),
      FieldNames.text(look.fields()),
      look.firstAt(),
      look.lastAt()
    };
  }

  private static Look look(ResultSet row) throws SQLException {
    return new Look(
        Sql.uuid(row.getBytes("id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        LookGround.valueOf(row.getString("ground")),
        Sql.uuid(row.getBytes("basis_id")),
        Optional.ofNullable(row.getString("purpose")),
        FieldNames.parse(row.getString("fields")),
        row.getInt("times"),
        Instant.ofEpochMilli(row.getLong("first_at")),
        Instant.ofEpochMilli(row.getLong("last_at")));
  }
}
