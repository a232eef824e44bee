package io.troth.tenancy.guard;

import io.troth.tenancy.PlatformTables;
import java.util.Locale;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** Names of tables and columns, compared letter by letter: what is written otherwise is foreign. */
final class Tables {

  /** The column that leads every key of a tenant table. */
  static final String TENANT_COLUMN = "tenant_id";

  /** The table without rows that some write into {@code from}. */
  private static final String DUAL = "dual";

  private static final String CATALOGUE = "information_schema";

  private Tables() {}

  static boolean isTenantTable(Table table) {
    var schema = table.getSchemaName();
    if (schema != null) {
      if (plain(schema).toLowerCase(Locale.ROOT).equals(CATALOGUE)
          && table.getDatabaseName() == null) {
        return false;
      }
      throw new Unfenced("a table is named with another schema: " + table.getName());
    }
    var name = nameOf(table);
    return !PlatformTables.NAMES.contains(name) && !name.equals(DUAL);
  }

  static String nameOf(Table table) {
    return plain(table.getName());
  }

  static String aliasOf(Table table) {
    return table.getAlias() == null ? nameOf(table) : plain(table.getAlias().getName());
  }

  /** The alias a tenant column is qualified with, an empty one when it stands alone. */
  static @Nullable String ownerOfTenantColumn(Column column) {
    if (!plain(column.getColumnName()).equals(TENANT_COLUMN)
        || column.getArrayConstructor() != null) {
      return null;
    }
    var table = column.getTable();
    if (table == null || table.getName() == null) {
      return "";
    }
    return table.getSchemaName() == null ? nameOf(table) : null;
  }

  /** Whether a column that is written is the tenant's, in whatever spelling the database takes. */
  static boolean writesTenant(Column column) {
    return plain(column.getColumnName()).equalsIgnoreCase(TENANT_COLUMN);
  }

  static String plain(String name) {
    return name.length() > 1 && name.startsWith("`") && name.endsWith("`")
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
