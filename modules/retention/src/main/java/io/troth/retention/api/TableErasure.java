package io.troth.retention.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is done in one table of a database outside, for the rows of one person. It is written as one
 * of
 *
 * <pre>
 * delete shop.orders where customer_no = external_id
 * clear customers (name, phone) where mail = email
 * </pre>
 *
 * <p>Names are letters, digits, underscores and dollar signs and do not begin with a digit: nothing
 * else gets into a statement.
 *
 * @param table with or without its schema
 * @param columns to be emptied; none to delete the rows
 * @param keyColumn in which the person is found
 */
public record TableErasure(
    String table, List<String> columns, String keyColumn, PersonIdentifier identifier) {

  private static final String NAME = "[A-Za-z_][A-Za-z0-9_$]{0,62}";
  private static final Pattern ONE_NAME = Pattern.compile(NAME);
  private static final Pattern TABLE = Pattern.compile(NAME + "(\\." + NAME + ")?");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:delete\\s+(?<rows>\\S+)|clear\\s+(?<cells>[^\\s(]+)\\s*\\((?<columns>[^()]*)\\))"
              + "\\s+where\\s+(?<key>\\S+)\\s*=\\s*(?<identifier>\\S+)");

  public TableErasure {
    columns = List.copyOf(columns);
    require(TABLE, table);
    require(ONE_NAME, keyColumn);
    columns.forEach(column -> require(ONE_NAME, column));
  }

  private static void require(Pattern pattern, String name) {
    if (!pattern.matcher(name).matches()) {
      throw new IllegalArgumentException("No name of a table or column: " + name);
    }
  }

  /** Whether the rows stay and only columns are emptied. */
  public boolean clears() {
    return !columns.isEmpty();
  }

  /** Reads one line; empty when it is none of the two forms. */
  public static Optional<TableErasure> parse(String line) {
    var written = WRITTEN.matcher(line.strip());
    return written.matches() ? read(written) : Optional.empty();
  }

  private static Optional<TableErasure> read(Matcher written) {
    var deletes = written.group("rows") != null;
    var table = deletes ? written.group("rows") : written.group("cells");
    var columns = deletes ? List.<String>of() : names(written.group("columns"));
    var key = written.group("key");
    var identifier = PersonIdentifier.parse(written.group("identifier").toLowerCase(Locale.ROOT));
    var sound =
        TABLE.matcher(table).matches()
            && ONE_NAME.matcher(key).matches()
            && columns.stream().allMatch(one -> ONE_NAME.matcher(one).matches())
            && deletes == columns.isEmpty()
            && !columns.contains(key);
    return identifier.filter(any -> sound).map(id -> new TableErasure(table, columns, key, id));
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  /** As {@link #parse} reads it. */
  public String text() {
    return clears()
        ? "clear %s (%s) where %s = %s"
            .formatted(table, String.join(", ", columns), keyColumn, identifier.text())
        : "delete %s where %s = %s".formatted(table, keyColumn, identifier.text());
  }
}
