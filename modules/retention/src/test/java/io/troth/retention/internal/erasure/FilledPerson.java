package io.troth.retention.internal.erasure;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.retention.internal.erasure.RawDatabase.Column;
import io.troth.tenancy.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts rows about a person into every table that names people, as its schema allows: no table is
 * forgotten because a test does not know of it.
 */
final class FilledPerson {

  static final String MARKER = "Marker-Quillfeather";

  /**
   * Made by registering somebody, by the erasure itself, or another room's where it is not here.
   */
  private static final Set<String> MADE_OTHERWISE =
      Set.of(
          "subject",
          "vault_key",
          "vault_value",
          "standing_facts",
          "collected_record",
          "erasure",
          "erasure_person",
          "erasure_remains");

  private final RawDatabase database;
  private final Random random;

  FilledPerson(RawDatabase database, Random random) {
    this.database = database;
    this.random = random;
  }

  void fill(TenantId tenant, SubjectRef person, int atMost) {
    var byTable =
        database.columns().stream().collect(Collectors.groupingBy(column -> column.table()));
    for (var table : database.tablesOfPeople().keySet()) {
      if (!MADE_OTHERWISE.contains(table)) {
        var rows = atMost == 1 ? 1 : random.nextInt(atMost + 1);
        // By their key a person has one row in some tables.
        for (var row = 0; row < rows; row++) {
          var filled = row(byTable.getOrDefault(table, List.of()), tenant, person);
          insertOnce(table, filled);
          if (table.equals("notice")) {
            tryOf(filled);
          }
        }
      }
    }
  }

  private void tryOf(Map<String, Object> notice) {
    var row = new LinkedHashMap<String, Object>();
    row.put("tenant_id", notice.get("tenant_id"));
    row.put("notice_id", notice.get("id"));
    row.put("attempt", 1);
    row.put("tried_at", 1L);
    row.put("reply_code", 451);
    row.put("reply_text", MARKER);
    insertOnce("notice_try", row);
  }

  private void insertOnce(String table, Map<String, Object> row) {
    try {
      database.insert(table, row);
    } catch (IllegalStateException refused) {
      if (!String.valueOf(refused.getCause()).contains("Duplicate")) {
        throw refused;
      }
    }
  }

  private Map<String, Object> row(Iterable<Column> columns, TenantId tenant, SubjectRef person) {
    var row = new LinkedHashMap<String, Object>();
    for (var column : columns) {
      row.put(column.name(), value(column, tenant, person));
    }
    return row;
  }

  private Object value(Column column, TenantId tenant, SubjectRef person) {
    return switch (column.name()) {
      case "tenant_id" -> Sql.bytes(tenant.value());
      case "subject_id", "stream_id" -> Sql.bytes(person.value());
      case "reason" -> column.table().equals("optional_stop") ? "DECLINED" : words(column);
      default ->
          switch (column.type()) {
            case "binary", "varbinary", "blob", "mediumblob" -> bytes(column.length());
            case "varchar", "text", "mediumtext" -> words(column);
            case "bigint" -> 1L + random.nextInt(1_000_000);
            default -> 1;
          };
    };
  }

  private static String words(Column column) {
    return MARKER.substring(0, (int) Math.min(MARKER.length(), column.length()));
  }

  private byte[] bytes(long length) {
    var bytes = new byte[(int) Math.min(16, length)];
    random.nextBytes(bytes);
    return bytes;
  }
}
