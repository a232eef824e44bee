package io.troth.consent.internal.stream;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Changes and their batches. Plain JDBC for skip locked, an upsert and batched updates. */
@Singleton
final class ChangeStatements {

  private static final String NOTE =
      "insert into decision_change (tenant_id, id, subject_id, batch) values (?, ?, ?, 0)";

  private static final String WAITING =
      "select 1 from decision_change where tenant_id = ? and batch = 0 limit 1";

  private static final String NEXT_BATCH =
      """
      insert into decision_batch (tenant_id, last, swept) values (?, 1, 0)
      on duplicate key update last = last + 1
      """;

  private static final String BATCH = "select last, swept from decision_batch where tenant_id = ?";

  private static final String TAKE =
      """
      select id from decision_change where tenant_id = ? and batch = 0
      order by id limit ? for update skip locked
      """;

  private static final String PLACE =
      "update decision_change set batch = ? where tenant_id = ? and id = ?";

  private static final String BETWEEN =
      """
      select distinct subject_id from decision_change
      where tenant_id = ? and batch > ? and batch <= ? limit ?
      """;

  private static final String SWEEP =
      "delete from decision_change where tenant_id = ? and id < ? limit ?";

  private static final String SWEPT =
      """
      insert into decision_batch (tenant_id, last, swept) values (?, 1, 1)
      on duplicate key update last = last + 1, swept = last
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ChangeStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Where a tenant's batches stand. */
  record Stand(long last, long swept) {}

  void note(List<SubjectRef> people, UniqueIds ids) {
    sql.batch(
        NOTE,
        people.stream()
            .map(person -> new Object[] {tenant(), ids.next(), person.value()})
            .toList());
  }

  void noteEverybody(UUID id) {
    sql.update(NOTE, tenant(), id, null);
  }

  boolean waiting() {
    return sql.first(WAITING, row -> row.getInt(1), tenant()).isPresent();
  }

  /** Takes the next number and keeps every other replica from taking one until it is committed. */
  long nextBatch() {
    sql.update(NEXT_BATCH, tenant());
    return stand().last();
  }

  Stand stand() {
    return sql.first(BATCH, row -> new Stand(row.getLong(1), row.getLong(2)), tenant())
        .orElse(new Stand(0, 0));
  }

  /** Changes that are committed and in no batch; what is still being written is passed over. */
  List<UUID> take(int limit) {
    return sql.list(TAKE, row -> Sql.uuid(row.getBytes(1)), tenant(), limit);
  }

  void place(List<UUID> changes, long batch) {
    sql.batch(PLACE, changes.stream().map(id -> new Object[] {batch, tenant(), id}).toList());
  }

  /** Whom the batches concern; an empty element stands for everybody. */
  List<Optional<SubjectRef>> between(long after, long upTo, int limit) {
    return sql.list(
        BETWEEN,
        row -> Optional.ofNullable(row.getBytes(1)).map(Sql::uuid).map(SubjectRef::new),
        tenant(),
        after,
        upTo,
        limit);
  }

  int sweep(UUID before, int limit) {
    return sql.update(SWEEP, tenant(), before, limit);
  }

  /** Whoever has not heard the batches until now cannot go on from where they were. */
  void swept() {
    sql.update(SWEPT, tenant());
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
