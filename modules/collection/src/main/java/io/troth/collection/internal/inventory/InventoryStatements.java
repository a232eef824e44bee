package io.troth.collection.internal.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.collection.api.InventoryItem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The inventory's rows. Plain JDBC because intake reads them whole, once for a batch. */
@Singleton
class InventoryStatements {

  private static final String READ =
      "select category, revision, body from inventory_category where tenant_id = ?";
  private static final String ALL = READ + " order by category";
  private static final String ONE = READ + " and category = ?";
  private static final String LOCK = ONE + " for update";
  private static final String COUNT = "select count(*) from inventory_category where tenant_id = ?";
  private static final String ADD =
      """
      insert into inventory_category (tenant_id, category, revision, changed_at, body)
      values (?, ?, ?, ?, ?)
      """;
  private static final String CHANGE =
      """
      update inventory_category set revision = ?, changed_at = ?, body = ?
      where tenant_id = ? and category = ?
      """;
  private static final String REMOVE =
      "delete from inventory_category where tenant_id = ? and category = ?";
  private static final String USED =
      "select 1 from collected_record where tenant_id = ? and category = ? limit 1";

  private final Sql sql;
  private final CurrentTenant tenant;
  private final ObjectMapper json;

  InventoryStatements(DataSource database, CurrentTenant tenant, ObjectMapper json) {
    this.sql = new Sql(database);
    this.tenant = tenant;
    this.json = json;
  }

  /** A category and which change it is at. */
  record Row(InventoryItem item, long revision) {}

  List<Row> all() {
    return sql.list(ALL, this::row, tenant());
  }

  Optional<Row> find(String category) {
    return sql.first(ONE, this::row, tenant(), category);
  }

  Optional<Row> lock(String category) {
    return sql.first(LOCK, this::row, tenant(), category);
  }

  long count() {
    return sql.first(COUNT, row -> row.getLong(1), tenant()).orElse(0L);
  }

  /**
   * @throws Sql.DuplicateRowException when one is there already
   */
  void add(List<InventoryItem> items, Instant now) {
    sql.batch(
        ADD,
        items.stream()
            .map(item -> new Object[] {tenant(), item.id(), 1L, now, text(item)})
            .toList());
  }

  void change(InventoryItem item, long revision, Instant now) {
    sql.update(CHANGE, revision, now, text(item), tenant(), item.id());
  }

  void remove(String category) {
    sql.update(REMOVE, tenant(), category);
  }

  boolean isUsed(String category) {
    return sql.first(USED, row -> Boolean.TRUE, tenant(), category).isPresent();
  }

  private Row row(ResultSet row) throws SQLException {
    try {
      var item = json.readValue(row.getString("body"), ItemJson.class).item();
      return new Row(item, row.getLong("revision"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the category " + row.getString("category"), e);
    }
  }

  private String text(InventoryItem item) {
    try {
      return json.writeValueAsString(ItemJson.of(item));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
