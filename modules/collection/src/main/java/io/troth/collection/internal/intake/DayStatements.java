package io.troth.collection.internal.intake;

import io.troth.collection.api.Intakes;
import io.troth.collection.api.event.CollectionRefused;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** How much came in on a day. Plain JDBC because replicas add to the same row in one statement. */
@Singleton
class DayStatements implements Intakes {

  /** The result of what was taken; every other one is a reason. */
  static final String TAKEN = "TAKEN";

  private static final String ADD =
      """
      insert into collection_day (tenant_id, on_day, category, purpose, result, records)
      values (?, ?, ?, ?, ?, ?)
      on duplicate key update records = records + values(records)
      """;

  private static final String SINCE =
      """
      select on_day, category, purpose, result, records from collection_day
      where tenant_id = ? and on_day >= ? order by on_day desc, category, purpose, result
      """;

  /** One seek for each purpose of a category: the key is tenant, category, purpose, time. */
  private static final String OLDEST =
      """
      select category, purpose, min(collected_at) as first_at from collected_record
      where tenant_id = ? group by category, purpose
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  DayStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Adds counts of a day; the reason of what was taken is {@link #TAKEN}. Always in key order. */
  void add(LocalDate day, List<CollectionRefused.Count> counts) {
    sql.batch(
        ADD,
        counts.stream()
            .sorted(
                Comparator.comparing(CollectionRefused.Count::category)
                    .thenComparing(CollectionRefused.Count::purpose)
                    .thenComparing(CollectionRefused.Count::reason))
            .map(
                one ->
                    new Object[] {
                      tenant(),
                      (int) day.toEpochDay(),
                      one.category(),
                      one.purpose(),
                      one.reason(),
                      one.records()
                    })
            .toList());
  }

  @Override
  public List<Intakes.Count> since(LocalDate from) {
    return sql.list(
        SINCE,
        row ->
            new Intakes.Count(
                LocalDate.ofEpochDay(row.getInt("on_day")),
                row.getString("category"),
                row.getString("purpose"),
                Optional.of(row.getString("result")).filter(result -> !result.equals(TAKEN)),
                row.getLong("records")),
        tenant(),
        (int) from.toEpochDay());
  }

  @Override
  public List<Oldest> oldest() {
    var first = new TreeMap<String, Instant>();
    sql.list(
            OLDEST,
            row ->
                new Oldest(row.getString("category"), Sql.instant(row, "first_at").orElseThrow()),
            tenant())
        .forEach(
            one -> first.merge(one.category(), one.collectedAt(), (a, b) -> a.isBefore(b) ? a : b));
    return first.entrySet().stream().map(one -> new Oldest(one.getKey(), one.getValue())).toList();
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
