package io.troth.kernel.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a data file of the law pack: comments, a header, then rows; the last column may hold
 * commas.
 */
final class LawTable {

  private LawTable() {}

  static List<Row> read(String file) {
    try (var stream = Objects.requireNonNull(LawTable.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return rows(file, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> rows(String file, List<String> lines) {
    var content = lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var header = List.of(content.get(0).split(",", -1));
    return content.stream().skip(1).map(line -> row(file, header, line)).toList();
  }

  private static Row row(String file, List<String> header, String line) {
    var cells = line.split(",", header.size());
    if (cells.length != header.size()) {
      throw new IllegalStateException(file + ": too few columns in \"" + line + "\"");
    }
    var values = new HashMap<String, String>();
    for (int i = 0; i < cells.length; i++) {
      values.put(header.get(i), cells[i].strip());
    }
    return new Row(values);
  }

  /** One row, by column name. */
  record Row(Map<String, String> cells) {

    Row {
      cells = Map.copyOf(cells);
    }

    String get(String column) {
      var cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException("the law pack has no column " + column);
      }
      return cell;
    }
  }
}
