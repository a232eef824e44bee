package io.troth.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet takes for formulas: a cell that begins like
 * one gets an apostrophe in front.
 */
public final class Csv {

  private final Writer out;

  public Csv(Writer out) {
    this.out = out;
  }

  /** Writes one line. */
  public void line(List<String> cells) throws IOException {
    for (var i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  /** A value as it stands in a line. */
  public static String cell(String value) {
    var harmless = looksLikeFormula(value) ? "'" + value : value;
    var needsQuotes =
        harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
  }

  private static boolean looksLikeFormula(String value) {
    return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
  }
}
