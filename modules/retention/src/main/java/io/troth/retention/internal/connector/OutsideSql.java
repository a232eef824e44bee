package io.troth.retention.internal.connector;

import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.PersonIdentifier;
import io.troth.retention.api.TableErasure;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements for one table of a database outside. Names are those of {@link TableErasure},
 * quoted as the dialect does it; values are bound.
 *
 * <p>A person is compared exactly, whatever the column's collation thinks is equal: to MySQL "jose"
 * is "José" and the number 12 is the text "12b", and the rows of somebody else would go.
 *
 * @param type of the key column, from {@link Types}; by it a value is told that cannot be in it
 */
record OutsideSql(Dialect dialect, TableErasure table, int type) {

  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE);

  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  /** What PostgreSQL calls OTHER and can be a key is a UUID. */
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** No row, but everything that may be wrong with its names and the right to read. */
  static String probe(Dialect dialect, TableErasure table) {
    var columns =
        Stream.concat(Stream.of(table.keyColumn()), table.columns().stream())
            .map(column -> quoted(dialect, column))
            .collect(Collectors.joining(", "));
    return "select " + columns + " from " + path(dialect, table) + " where 1 = 0";
  }

  /** Touches nothing, and is refused where the real one would be. */
  String rehearsal() {
    return change() + " where 1 = 0 and " + key() + " = ?";
  }

  String erase() {
    return change() + " where " + condition();
  }

  String count() {
    return "select count(*) from " + path(dialect, table) + " where " + condition();
  }

  /** Whether the column can hold the value at all. */
  boolean canHold(String value) {
    if (NUMBERS.contains(type)) {
      return NUMBER.matcher(value).matches();
    }
    return type != Types.OTHER || UUID.matcher(value).matches();
  }

  /** What is bound in {@link #condition()}. */
  List<String> values(String value) {
    var places = (int) condition().chars().filter(c -> c == '?').count();
    return Collections.nCopies(places, value);
  }

  private String change() {
    if (!table.clears()) {
      return "delete from " + path(dialect, table);
    }
    return table.columns().stream()
        .map(column -> quoted(dialect, column) + " = null")
        .collect(Collectors.joining(", ", "update " + path(dialect, table) + " set ", ""));
  }

  private String condition() {
    if (NUMBERS.contains(type) || type == Types.OTHER) {
      return key() + " = ?";
    }
    var mail = table.identifier() == PersonIdentifier.EMAIL;
    if (dialect == Dialect.POSTGRESQL) {
      return mail
          ? "lower(cast(%s as text)) = lower(?)".formatted(key())
          : "cast(%s as text) = ?".formatted(key());
    }
    var text = "convert(%s using utf8mb4)".formatted(key());
    return mail
        ? "%s in (?, lower(?)) and cast(lower(%s) as binary) = cast(lower(?) as binary)"
            .formatted(key(), text)
        : "%s = ? and cast(%s as binary) = cast(? as binary)".formatted(key(), text);
  }

  private String key() {
    return quoted(dialect, table.keyColumn());
  }

  private static String path(Dialect dialect, TableErasure table) {
    return Arrays.stream(table.table().split("\\."))
        .map(part -> quoted(dialect, part))
        .collect(Collectors.joining("."));
  }

  private static String quoted(Dialect dialect, String name) {
    return dialect == Dialect.MYSQL ? "`" + name + "`" : "\"" + name + "\"";
  }
}
