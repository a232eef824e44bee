package io.troth.policy.internal.examples;

import io.troth.policy.internal.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the page for readers: where a policy says what the line of a reference tenant asks.
 *
 * @param line for example {@code N1}
 */
record LineRow(
    ReferencePolicy policy, String line, List<String> clauses, List<String> commitments) {

  static final Path PAGE = Path.of("../../docs/reference-tenants.md");

  private static final Pattern TENANT = Pattern.compile("## `([a-z]+)`.*");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z][0-9]+) \\|.*");
  private static final int CELLS = 6;

  static List<LineRow> all() {
    var rows = new ArrayList<LineRow>();
    var tenant = "";
    for (var text : Fixtures.content(PAGE).lines().toList()) {
      var heading = TENANT.matcher(text);
      if (heading.matches()) {
        tenant = heading.group(1);
      } else if (ROW.matcher(text).matches()) {
        rows.add(row(tenant, text));
      }
    }
    return rows;
  }

  private static LineRow row(String tenant, String text) {
    var cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() != CELLS + 1) {
      throw new IllegalArgumentException("not " + (CELLS - 1) + " cells: " + text);
    }
    var policy = codes(cells.get(3)).get(0).split("/", -1);
    return new LineRow(
        new ReferencePolicy(tenant, policy[0], policy[1]),
        cells.get(1),
        codes(cells.get(4)),
        codes(cells.get(5)));
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(result -> result.group(1)).toList();
  }
}
