package io.troth.consent.internal.upkeep;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How far the walks over old installations have come. Plain JDBC because they are looked for in all
 * tenants, and because one replica at a time takes a step, by {@code skip locked}.
 */
@Singleton
final class WalkStatements {

  private static final String UNDER_WAY =
      "/* exempt: DUE_WORK */ select tenant_id from stretch_walk limit 100";
  private static final String TAKE =
      """
      select after_subject_id from stretch_walk where tenant_id = ? for update skip locked
      """;
  private static final String ADVANCE =
      "update stretch_walk set after_subject_id = ? where tenant_id = ?";
  private static final String END = "delete from stretch_walk where tenant_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  WalkStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A walk that is this transaction's.
   *
   * @param after everybody up to them is done; empty at the beginning
   */
  record Walk(Optional<SubjectRef> after) {}

  List<TenantId> underWay() {
    return sql.list(UNDER_WAY, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))));
  }

  /** Empty when it is done or another replica takes the step. */
  Optional<Walk> take() {
    return sql.first(
        TAKE,
        row ->
            new Walk(
                Optional.ofNullable(row.getBytes("after_subject_id"))
                    .map(Sql::uuid)
                    .map(SubjectRef::new)),
        tenant.require().value());
  }

  void advance(SubjectRef last) {
    sql.update(ADVANCE, last.value(), tenant.require().value());
  }

  void end() {
    sql.update(END, tenant.require().value());
  }
}
