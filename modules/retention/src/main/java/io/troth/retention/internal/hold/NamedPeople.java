package io.troth.retention.internal.hold;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Holds by the people they name. Plain JDBC: a set, asked from the people's side. */
@Singleton
public class NamedPeople {

  private static final String ON =
      """
      select h.placed_at, h.ground, h.reason, h.released_at from legal_hold_person p
      join legal_hold h on h.tenant_id = p.tenant_id and h.id = p.hold_id
      where p.tenant_id = ? and p.subject_id = ? order by h.id
      """;
  private static final String FORGET =
      "delete from legal_hold_person where tenant_id = ? and subject_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;

  NamedPeople(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** When placed, on which ground, why, and when released: as text. */
  public List<List<String>> holdsOn(SubjectRef person) {
    return sql.list(
        ON,
        row ->
            List.of(
                Instant.ofEpochMilli(row.getLong("placed_at")).toString(),
                row.getString("ground"),
                row.getString("reason"),
                Sql.instant(row, "released_at").map(Instant::toString).orElse("")),
        tenant(),
        person.value());
  }

  public int forget(SubjectRef person) {
    return sql.update(FORGET, tenant(), person.value());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
