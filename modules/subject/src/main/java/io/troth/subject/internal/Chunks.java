package io.troth.subject.internal;

import io.troth.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lists inside SQL. Statements have two shapes only, for one value and for many, so that database
 * and guard know them; a short chunk repeats its last value.
 */
final class Chunks {

  static final String HERE = "{list}";

  private static final int MANY = 250;
  private static final String LIST = "(?" + ", ?".repeat(MANY - 1) + ")";

  private Chunks() {}

  /**
   * Runs a statement over all values, a chunk at a time.
   *
   * @param sql has {@value #HERE} where the list belongs, after the leading parameters
   */
  static <T, V> List<T> read(
      String sql,
      List<@Nullable Object> leading,
      List<V> values,
      BiFunction<String, @Nullable Object[], List<T>> statement) {
    var found = new ArrayList<T>();
    if (values.size() == 1) {
      return statement.apply(sql.replace(HERE, "(?)"), bound(leading, values, 1));
    }
    for (int from = 0; from < values.size(); from += MANY) {
      var chunk = values.subList(from, Math.min(from + MANY, values.size()));
      found.addAll(statement.apply(sql.replace(HERE, LIST), bound(leading, chunk, MANY)));
    }
    return found;
  }

  static List<@Nullable Object> leading(TenantId tenant, @Nullable Object... more) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.value());
    values.addAll(List.of(more));
    return values;
  }

  private static @Nullable Object[] bound(
      List<@Nullable Object> leading, List<?> chunk, int width) {
    var values = new ArrayList<@Nullable Object>(leading);
    for (int i = 0; i < width; i++) {
      values.add(chunk.get(Math.min(i, chunk.size() - 1)));
    }
    return values.toArray();
  }
}
