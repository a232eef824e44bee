package io.troth.subject.internal;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Counts for the promise board. Plain JDBC because the vault has no entities. */
@Singleton
final class VaultTallyStatements {

  private static final String PEOPLE = "select count(*) from subject where tenant_id = ?";

  private static final String VALUES =
      """
      select count(*) as kept, count(k.subject_id) as keyed
      from vault_value v left join vault_key k
        on k.tenant_id = v.tenant_id and k.subject_id = v.subject_id
      where v.tenant_id = ?
      """;

  private final Sql sql;

  VaultTallyStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** What lies in the vault. */
  record Tally(long people, long values, long withoutKey) {}

  Tally count(TenantId tenant) {
    long people = sql.first(PEOPLE, row -> row.getLong(1), tenant.value()).orElse(0L);
    return sql.first(
            VALUES,
            row ->
                new Tally(people, row.getLong("kept"), row.getLong("kept") - row.getLong("keyed")),
            tenant.value())
        .orElseThrow();
  }
}
