package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Subjects in the database. Plain JDBC: written in batches beside the vault's rows. */
@Singleton
final class SubjectStatements {

  private static final String SELECT =
      "select id, locale, zone, has_address, registered_at, revision from subject"
          + " where tenant_id = ?";

  private static final String ADD =
      "insert into subject (tenant_id, id, locale, zone, has_address, registered_at, revision)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private static final String CHANGE =
      "update subject set locale = ?, zone = ?, has_address = ?, revision = ?"
          + " where tenant_id = ? and id = ?";

  private final Sql sql;

  SubjectStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  List<SubjectView> find(TenantId tenant, Collection<SubjectRef> refs) {
    return read(SELECT + " and id in {list}", tenant, refs);
  }

  /** The same, held until the transaction ends; always taken in the order of the references. */
  List<SubjectView> lock(TenantId tenant, Collection<SubjectRef> refs) {
    return read(SELECT + " and id in {list} order by id for update", tenant, new TreeSet<>(refs));
  }

  private List<SubjectView> read(String query, TenantId tenant, Collection<SubjectRef> refs) {
    return Chunks.read(
        query,
        Chunks.leading(tenant),
        refs.stream().map(SubjectRef::value).toList(),
        (text, values) -> sql.list(text, SubjectStatements::view, values));
  }

  /** Everybody from one on, in order of their reference. */
  List<SubjectView> after(TenantId tenant, Optional<SubjectRef> last, int limit) {
    return sql.list(
        SELECT + " and id > ? order by id limit ?",
        SubjectStatements::view,
        tenant.value(),
        last.map(SubjectRef::value).orElse(new UUID(0, 0)),
        limit);
  }

  long count(TenantId tenant) {
    return sql.first(
            "select count(*) from subject where tenant_id = ?",
            row -> row.getLong(1),
            tenant.value())
        .orElse(0L);
  }

  void add(TenantId tenant, List<SubjectView> people) {
    sql.batch(
        ADD,
        people.stream()
            .map(
                one ->
                    new @Nullable Object[] {
                      tenant.value(),
                      one.ref().value(),
                      one.locale().toLanguageTag(),
                      one.zone().map(ZoneId::getId),
                      one.hasAddress(),
                      one.registeredAt(),
                      one.revision()
                    })
            .toList());
  }

  void change(TenantId tenant, List<SubjectView> people) {
    sql.batch(
        CHANGE,
        people.stream()
            .map(
                one ->
                    new @Nullable Object[] {
                      one.locale().toLanguageTag(),
                      one.zone().map(ZoneId::getId),
                      one.hasAddress(),
                      one.revision(),
                      tenant.value(),
                      one.ref().value()
                    })
            .toList());
  }

  private static SubjectView view(ResultSet row) throws SQLException {
    return new SubjectView(
        new SubjectRef(Sql.uuid(row.getBytes("id"))),
        Locale.forLanguageTag(row.getString("locale")),
        Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
        row.getBoolean("has_address"),
        Instant.ofEpochMilli(row.getLong("registered_at")),
        row.getLong("revision"));
  }
}
