package io.troth.consent.internal.ledger;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What forms led to. Plain JDBC because rows are only ever added, and their key makes them single.
 */
@Singleton
class FormStatements {

  private static final String ADD =
      """
      insert into form_use (tenant_id, subject_id, form_id, deed, purpose, act_id, used_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      select u.act_id, u.purpose from form_use u
      where u.tenant_id = ? and u.subject_id = ? and u.form_id = ? and u.deed = ?
      order by u.purpose
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  FormStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * One act a form led to.
   *
   * @param purpose empty for an act on a version
   */
  record Use(
      SubjectRef subject, UUID form, String deed, String purpose, UUID act, Instant usedAt) {}

  void add(List<Use> uses) {
    sql.batch(
        ADD,
        uses.stream()
            .map(
                use ->
                    new Object[] {
                      tenant(),
                      use.subject().value(),
                      use.form(),
                      use.deed(),
                      use.purpose(),
                      use.act(),
                      use.usedAt()
                    })
            .toList());
  }

  private record Found(UUID act, String purpose) {}

  /** The act on the version before those on purposes; on one purpose only where it is named. */
  List<UUID> find(SubjectRef subject, UUID form, String deed, Optional<String> purpose) {
    return sql
        .list(
            FIND,
            row -> new Found(Sql.uuid(row.getBytes("act_id")), row.getString("purpose")),
            tenant(),
            subject.value(),
            form,
            deed)
        .stream()
        .filter(found -> purpose.map(found.purpose()::equals).orElse(true))
        .map(Found::act)
        .toList();
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
