package io.troth.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet takes for formulas: a cell that begins like
 * one gets an apostrophe in front.
 */
public final class CsvText {

  private CsvText() {}

  /** A whole line, with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
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
