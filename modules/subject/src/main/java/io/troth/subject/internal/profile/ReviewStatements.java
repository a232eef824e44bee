package io.troth.subject.internal.profile;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.ProfileDeed;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What people did with their profiles. Plain JDBC: one upsert for each field. */
@Singleton
class ReviewStatements {

  private final Sql sql;

  ReviewStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** What became of one field. */
  record Review(IdentityField field, Optional<Instant> confirmedAt, Optional<Instant> changedAt) {}

  Map<IdentityField, Review> of(TenantId tenant, SubjectRef person) {
    return sql
        .list(
            "select field, confirmed_at, changed_at from profile_review"
                + " where tenant_id = ? and subject_id = ?",
            row ->
                new Review(
                    IdentityField.valueOf(row.getString("field")),
                    Sql.instant(row, "confirmed_at"),
                    Sql.instant(row, "changed_at")),
            tenant.value(),
            person.value())
        .stream()
        .collect(Collectors.toMap(Review::field, Function.identity()));
  }

  void confirm(TenantId tenant, SubjectRef person, Collection<IdentityField> fields, Instant now) {
    sql.batch(
        "insert into profile_review (tenant_id, subject_id, field, confirmed_at)"
            + " values (?, ?, ?, ?) on duplicate key update confirmed_at = values(confirmed_at)",
        fields.stream()
            .map(field -> new @Nullable Object[] {tenant.value(), person.value(), field, now})
            .toList());
  }

  void change(
      TenantId tenant, SubjectRef person, IdentityField field, ProfileDeed deed, Instant now) {
    sql.update(
        "insert into profile_review (tenant_id, subject_id, field, changed_at, deed)"
            + " values (?, ?, ?, ?, ?) on duplicate key update changed_at = values(changed_at),"
            + " deed = values(deed), verified_at = null",
        tenant.value(),
        person.value(),
        field,
        now,
        deed);
  }
}
