package io.troth.notification.internal.impression;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenancy.Sql.DuplicateRowException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Banner impressions. Plain JDBC because the key itself decides which of two is the first, and
 * because counting is the database's work.
 */
@Singleton
final class ImpressionStatements {

  private static final String PUT =
      """
      insert into impression (tenant_id, version_id, subject_id, policy_id, shown_at)
      values (?, ?, ?, ?, ?)
      """;

  private static final String SEEN =
      "select 1 from impression where tenant_id = ? and version_id = ? and subject_id = ?";

  private static final String SHOWN =
      "select shown_at from impression where tenant_id = ? and version_id = ? and subject_id = ?";
  private static final String SCREENS =
      "select version_id, count(*) as people from impression where tenant_id = ? group by version_id";

  private static final String SCREENS_OF =
      "select count(*) as people from impression where tenant_id = ? and version_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  ImpressionStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** When a banner on the version was first on the person's screen. */
  Optional<Instant> shownAt(VersionId version, SubjectRef subject) {
    return sql.first(
        SHOWN,
        row -> Instant.ofEpochMilli(row.getLong("shown_at")),
        tenant.require().value(),
        version.value(),
        subject.value());
  }

  /** False when there was one before. */
  boolean put(VersionId version, SubjectRef subject, PolicyId policy, Instant at) {
    var owner = tenant.require().value();
    if (sql.first(SEEN, row -> row.getInt(1), owner, version.value(), subject.value())
        .isPresent()) {
      return false;
    }
    try {
      sql.update(PUT, owner, version.value(), subject.value(), policy.value(), at);
      return true;
    } catch (DuplicateRowException second) {
      return false;
    }
  }

  long seen(VersionId version) {
    return sql.first(
            SCREENS_OF, row -> row.getLong("people"), tenant.require().value(), version.value())
        .orElse(0L);
  }

  /** How many people saw each version; versions nobody saw are missing. */
  Map<VersionId, Long> screens() {
    return sql
        .list(
            SCREENS,
            row ->
                Map.entry(
                    new VersionId(Sql.uuid(row.getBytes("version_id"))), row.getLong("people")),
            tenant.require().value())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
