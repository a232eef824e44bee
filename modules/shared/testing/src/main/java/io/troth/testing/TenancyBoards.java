package io.troth.testing;

import io.troth.tenancy.PlatformTables;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.annotations.TenantId;

/**
 * Two boards of the fence between tenants as checks: every entity carries its tenant in its id, and
 * in the database the tenant leads every key. Each returns what is wrong, nothing when all is well.
 */
public final class TenancyBoards {

  private static final String TENANT = "tenant_id";

  private TenancyBoards() {}

  /** Entities without {@code @TenantId} in their id, or with collections that lack it. */
  public static List<String> entitiesWithoutTenant(EntityManagerFactory entities) {
    return entities.getMetamodel().getEntities().stream()
        .flatMap(entity -> faultsOf(entity.getJavaType()))
        .sorted()
        .toList();
  }

  static Stream<String> faultsOf(Class<?> entity) {
    var faults = new ArrayList<String>();
    if (fields(entity).noneMatch(TenancyBoards::isTenantInId)) {
      faults.add(entity.getSimpleName() + " has no @TenantId in its id");
    }
    fields(entity)
        .filter(field -> has(field, ElementCollection.class) || has(field, ManyToMany.class))
        .map(field -> entity.getSimpleName() + "." + field.getName() + " is kept without a tenant")
        .forEach(faults::add);
    return faults.stream();
  }

  private static boolean isTenantInId(Field field) {
    return has(field, Id.class) && has(field, TenantId.class)
        || has(field, EmbeddedId.class)
            && fields(field.getType()).anyMatch(part -> has(part, TenantId.class));
  }

  private static boolean has(Field field, Class<? extends Annotation> annotation) {
    return field.isAnnotationPresent(annotation);
  }

  private static Stream<Field> fields(Class<?> type) {
    var own = Arrays.stream(type.getDeclaredFields());
    var above = type.getSuperclass();
    return above == null ? own : Stream.concat(own, fields(above));
  }

  /** Tables whose keys, indexes or foreign keys do not begin with the tenant. */
  public static List<String> keysWithoutTenant(DataSource database) {
    var faults = new ArrayList<String>();
    faults.addAll(tenantColumns(database));
    faults.addAll(primaryKeys(database));
    faults.addAll(indexes(database));
    faults.addAll(foreignKeys(database));
    return List.copyOf(faults);
  }

  private static List<String> tenantColumns(DataSource database) {
    return rows(
            database,
            """
            select t.table_name, c.column_type, c.is_nullable
            from information_schema.tables t
            left join information_schema.columns c on c.table_schema = t.table_schema
              and c.table_name = t.table_name and c.column_name = 'tenant_id'
            where t.table_schema = database()
            """)
        .stream()
        .filter(row -> !"binary(16)".equals(row.get(1)) || !"NO".equals(row.get(2)))
        .map(row -> row.get(0) + " has no tenant_id binary(16) not null")
        .toList();
  }

  private static List<String> primaryKeys(DataSource database) {
    return rows(
            database,
            """
            select t.table_name, s.column_name
            from information_schema.tables t
            left join information_schema.statistics s on s.table_schema = t.table_schema
              and s.table_name = t.table_name and s.index_name = 'PRIMARY'
            where t.table_schema = database()
            """)
        .stream()
        .filter(row -> "null".equals(row.get(1)))
        .map(row -> row.get(0) + " has no primary key")
        .toList();
  }

  private static List<String> indexes(DataSource database) {
    return rows(
            database,
            """
            select s.table_name, s.index_name, s.column_name
            from information_schema.statistics s
            where s.table_schema = database() and s.seq_in_index = 1
            """)
        .stream()
        .filter(row -> !TENANT.equals(row.get(2)))
        .map(row -> row.get(0) + ": key " + row.get(1) + " begins with " + row.get(2))
        .toList();
  }

  private static List<String> foreignKeys(DataSource database) {
    return rows(
            database,
            """
            select k.table_name, k.constraint_name, k.column_name,
              k.referenced_table_name, k.referenced_column_name
            from information_schema.key_column_usage k
            where k.table_schema = database() and k.ordinal_position = 1
              and k.referenced_table_name is not null
            """)
        .stream()
        .filter(row -> !TENANT.equals(row.get(2)) || !pointsAtTenant(row.get(3), row.get(4)))
        .map(row -> row.get(0) + ": foreign key " + row.get(1) + " does not begin with the tenant")
        .toList();
  }

  private static boolean pointsAtTenant(String table, String column) {
    return TENANT.equals(column) || "tenant".equals(table) && "id".equals(column);
  }

  /** Rows as text, those of platform tables left out; the first column is the table's name. */
  private static List<List<String>> rows(DataSource database, String sql) {
    var rows = new ArrayList<List<String>>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var width = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (var column = 1; column <= width; column++) {
          row.add(String.valueOf(found.getString(column)));
        }
        rows.add(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the catalogue cannot be read", e);
    }
    rows.removeIf(row -> PlatformTables.NAMES.contains(row.get(0)));
    return rows;
  }
}
